package org.zhengtu.sparql;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors as one line of plain text, without traces, paths, names of classes or anything that the client sent. */
final class Plain extends ErrorHandler {

    static boolean write(Response response, Callback callback, int status, String message) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Content.Sink.write(response, true, message + "\n", callback);
        return true;
    }

    /** Refuses with what the client needs to try again. */
    static boolean refuse(Response response, Callback callback, int status, String message, int retryAfter) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, Integer.toString(retryAfter));
        return write(response, callback, status, message);
    }

    @Override
    protected void generateResponse(Request request, Response response, int code, String message, Throwable cause,
            Callback callback) {
        write(response, callback, code, HttpStatus.getMessage(code));
    }
}
