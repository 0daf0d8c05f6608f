package org.zhengtu.sparql;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** The requests that are on their way, and whether more are welcome. Safe for threads. */
final class Traffic {
    private int onTheWay;
    private boolean welcome = true;

    /** Counts a request until its answer is written; while none is welcome, the answer ends its connection. */
    void begin(Request request, Response response) {
        boolean last;
        synchronized (this) {
            onTheWay++;
            last = !welcome;
        }
        Request.addCompletionListener(request, failure -> end());
        if (last) {
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        }
    }

    private synchronized void end() {
        onTheWay--;
        notifyAll();
    }

    synchronized boolean isWelcome() {
        return welcome;
    }

    /** From now on clients should go elsewhere; those that come all the same are answered. */
    synchronized void turnAway() {
        welcome = false;
    }

    /** Waits until every request has its answer, at most so long; tells whether it has. */
    synchronized boolean awaitQuiet(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis(); onTheWay > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return onTheWay == 0;
    }
}
