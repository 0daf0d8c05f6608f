package org.zhengtu.sparql;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/** The address of a client. A whole /64 of IPv6 counts as one client, since one client has as many. */
record ClientAddress(InetAddress address) {
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final int KEY_4 = 4;
    private static final int KEY_6 = 8;
    private static final int LOG_4 = 3;
    private static final int LOG_6 = 6;

    /**
     * Proxies whose word is taken.
     *
     * @param patterns addresses or networks, as {@code 10.0.0.0/8}
     */
    static Predicate<InetAddress> proxies(List<String> patterns) {
        InetAddressSet set = new InetAddressSet();
        set.addAll(patterns);
        return patterns.isEmpty() ? address -> false : set;
    }

    /**
     * Whoever sent a request: the peer of the connection, or if that is a trusted proxy the last address that it or
     * another such proxy put into {@code X-Forwarded-For}. What stands before that is whatever the client wrote.
     */
    static ClientAddress of(Request request, Predicate<InetAddress> proxies) {
        InetAddress address = request.getConnectionMetaData().getRemoteSocketAddress()
                instanceof InetSocketAddress peer ? peer.getAddress() : InetAddress.getLoopbackAddress();
        List<String> forwarded = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
        for (int i = forwarded.size() - 1; i >= 0 && proxies.test(address); i--) {
            Optional<InetAddress> before = parse(forwarded.get(i));
            if (before.isEmpty()) {
                break;
            }
            address = before.get();
        }
        return new ClientAddress(address);
    }

    private static Optional<InetAddress> parse(String text) {
        try {
            return LITERAL.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** What stands for the client where requests are counted. */
    String key() {
        return cut(KEY_4, KEY_6);
    }

    /** The network that the client is in: all that a log should know. */
    String network() {
        return cut(LOG_4, LOG_6);
    }

    private String cut(int bytes4, int bytes6) {
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, address instanceof Inet6Address ? bytes6 : bytes4, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
