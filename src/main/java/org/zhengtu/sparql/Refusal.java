package org.zhengtu.sparql;

import org.apache.jena.web.HttpSC;

/**
 * Why a request gets no answer.
 *
 * @param status of HTTP
 * @param kind one word for figures and logs
 * @param message what a person reads
 * @param retryAfter seconds after which another try may succeed; 0 if the same would happen again
 */
record Refusal(int status, String kind, String message, int retryAfter) {
    private static final int SOON = 1;
    private static final int LATER = 10;

    static Refusal timeout(long milliseconds) {
        return new Refusal(HttpSC.SERVICE_UNAVAILABLE_503, "timeout", "The query ran longer than " + milliseconds
                + " ms and was ended. Nothing of its answer was sent. Narrow it, or add a LIMIT.", 0);
    }

    static Refusal memory() {
        return new Refusal(HttpSC.SERVICE_UNAVAILABLE_503, "memory", "The server ran short of memory, and this query"
                + " used most of it and was ended. Nothing of its answer was sent. Narrow it, or ask again later.",
                LATER);
    }

    static Refusal busy() {
        return new Refusal(HttpSC.SERVICE_UNAVAILABLE_503, "busy", "Too many queries are running. Ask again.", SOON);
    }

    static Refusal closing() {
        return new Refusal(HttpSC.SERVICE_UNAVAILABLE_503, "closing", "The server is stopping.", LATER);
    }

    static Refusal tooManyAtOnce(int limit) {
        return new Refusal(HttpSC.TOO_MANY_REQUESTS_429, "client", "You have " + limit + " queries running already;"
                + " wait for one of them.", SOON);
    }

    static Refusal tooLarge(String what) {
        return new Refusal(HttpSC.UNPROCESSABLE_ENTITY_422, "size", what
                + ". Nothing of the answer was sent. Narrow the query, or add a LIMIT.", 0);
    }
}
