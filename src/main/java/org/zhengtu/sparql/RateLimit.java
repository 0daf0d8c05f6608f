package org.zhengtu.sparql;

import java.time.Duration;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.handler.DoSHandler;

/** So many requests a client and second, and as many more for a moment; what is beyond is told to come again. */
final class RateLimit {
    private static final int CLIENTS = 100_000;
    private static final int SECONDS = 1;

    private RateLimit() {
    }

    static DoSHandler of(Limits limits) {
        DoSHandler handler = new DoSHandler(request -> Exchange.of(request).client().key(),
                new DoSHandler.LeakingBucketTrackerFactory(limits.rate(), limits.burst(), Duration.ofSeconds(SECONDS)),
                (request, response, callback) -> Plain.refuse(response, callback, HttpStatus.TOO_MANY_REQUESTS_429,
                        "You may ask " + limits.rate() + " times a second. Ask again a little later.", SECONDS),
                CLIENTS);
        // A page asks for several of these at once, and browsers keep them.
        handler.excludePath("/static/*");
        handler.excludePath(Health.HEALTH);
        handler.excludePath(Health.READY);
        return handler;
    }
}
