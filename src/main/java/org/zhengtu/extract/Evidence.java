package org.zhengtu.extract;

import org.zhengtu.text.Span;

/**
 * Why a fact is believed.
 *
 * @param span       the shortest stretch of repaired text that says it
 * @param rule       the rule that found it, {@code grammar/rule}
 * @param confidence 0 to 1
 */
public record Evidence(Span span, String rule, double confidence) {

    /** @throws IllegalArgumentException if the confidence is no probability or the span is empty */
    public Evidence {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1, not " + confidence);
        }
        if (span.length() == 0) {
            throw new IllegalArgumentException("evidence of rule " + rule + " is empty at " + span);
        }
    }
}
