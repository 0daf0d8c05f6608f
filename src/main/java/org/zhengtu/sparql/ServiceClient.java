package org.zhengtu.sparql;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * The client by which {@code SERVICE} asks: every address is checked at the moment in which it is called, redirects are
 * not followed, no proxy, cookie or password is used, and what comes back is bounded as answers are.
 */
final class ServiceClient extends HttpClient {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServiceGuard guard;
    private final HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NEVER)
            .connectTimeout(PATIENCE).proxy(HttpClient.Builder.NO_PROXY).build();

    ServiceClient(ServiceGuard guard) {
        this.guard = guard;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        guard.require(request.uri());
        return client.send(request, bounded(handler));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request,
            HttpResponse.BodyHandler<T> handler) {
        guard.require(request.uri());
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, bounded(handler));
        Watch watch = Watch.current();
        if (watch != null) {
            watch.atEnd(() -> answer.cancel(true));
        }
        return answer;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler,
            HttpResponse.PushPromiseHandler<T> pushed) {
        return sendAsync(request, handler);
    }

    private static <T> HttpResponse.BodyHandler<T> bounded(HttpResponse.BodyHandler<T> handler) {
        Watch watch = Watch.current();
        return watch == null ? handler : info -> HttpResponse.BodySubscribers.mapping(handler.apply(info),
                body -> bounded(body, watch));
    }

    @SuppressWarnings("unchecked")
    private static <T> T bounded(T body, Watch watch) {
        return body instanceof InputStream stream ? (T) new Bounded(stream, watch) : body;
    }

    private static final class Bounded extends FilterInputStream {
        private final Watch watch;
        private long left;

        Bounded(InputStream stream, Watch watch) {
            super(stream);
            this.watch = watch;
            this.left = watch.limits().resultBytes();
            watch.atEnd(this::hangUp);
        }

        @Override
        public int read() throws IOException {
            take(1);
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            take(count);
            return count;
        }

        private void hangUp() {
            try {
                super.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void take(int count) {
            watch.check();
            left -= Math.max(0, count);
            if (left < 0) {
                throw watch.refuse(Refusal.tooLarge("The other endpoint answers with more than "
                        + watch.limits().resultBytes() + " bytes"));
            }
        }
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }
}
