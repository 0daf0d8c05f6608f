package org.zhengtu.curation;

/** A thing is to be called by another name; its IRI stays. */
public record Rename(Kind kind, Side side, String name, Line line) {
}
