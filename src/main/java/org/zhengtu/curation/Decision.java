package org.zhengtu.curation;

/** Two sides are one thing, or are not. */
public record Decision(boolean same, Kind kind, Side one, Side other, Line line) {
}
