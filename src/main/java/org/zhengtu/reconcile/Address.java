package org.zhengtu.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The address by which a client knows this server, since clients want whole addresses. */
final class Address {
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(:\\d{1,5})?");

    private Address() {
    }

    /**
     * Its beginning without a slash. A proxy hands the host on and says in {@code X-Forwarded-Proto} whether it was
     * asked by https; who says so untruly misleads nobody else, since the answer is not kept for others.
     *
     * @throws BadRequestException if the client names no host, or something else
     */
    static String of(HttpServletRequest request) {
        String host = request.getHeader("Host");
        if (host == null || !HOST.matcher(host).matches()) {
            throw new BadRequestException("the header Host must name this server");
        }
        boolean encrypted = request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"));
        return (encrypted ? "https://" : "http://") + host;
    }
}
