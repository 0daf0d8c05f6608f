package org.zhengtu.reconcile;

import java.util.List;

/**
 * One query of a batch.
 *
 * @param text the name to look for; empty if only properties are given
 * @param types ids of types, of which one is meant
 * @param strict whether things of other types are left out, not only put behind
 * @param limit how many candidates at most
 * @param given what else is known of the thing
 */
record Question(String text, List<String> types, boolean strict, int limit, List<Given> given) {

    Question {
        types = List.copyOf(types);
        given = List.copyOf(given);
    }

    /** Values of a property, of which one should agree. */
    record Given(String property, List<Value> values) {

        Given {
            values = List.copyOf(values);
        }
    }

    /**
     * A value as the client has it.
     *
     * @param id of a thing that was reconciled before; empty if it was not
     * @param text its name, or the value itself
     */
    record Value(String id, String text) {
    }
}
