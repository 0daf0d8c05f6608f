package org.zhengtu.sparql;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * How a store is served.
 *
 * @param host name or address to listen at
 * @param port 0 for any that is free
 * @param adminPort where this machine alone gets the figures; nowhere if empty
 * @param limits what queries may use
 * @param services beginnings of the addresses that {@code SERVICE} may ask; none by default
 * @param proxies addresses or networks of the proxies in front, whose word on who asks is taken; none by default
 * @param log takes the log, one line a request
 */
public record Serving(String host, int port, OptionalInt adminPort, Limits limits, List<URI> services,
        Predicate<InetAddress> proxies, Consumer<String> log) {

    /** Rejects services that are no addresses of the web. */
    public Serving {
        services = List.copyOf(services);
        for (URI service : services) {
            if (service.getHost() == null || service.getScheme() == null || !service.getScheme().startsWith("http")) {
                throw new IllegalArgumentException("'" + service + "' is no address that begins with http:// or"
                        + " https://");
            }
        }
    }

    /** At any free port of this machine, without a log. */
    public static Serving locally() {
        return new Serving("127.0.0.1", 0, OptionalInt.empty(), Limits.of(Runtime.getRuntime().availableProcessors()),
                List.of(), address -> false, line -> { });
    }

    /** The same elsewhere. */
    public Serving at(String otherHost, int otherPort) {
        return new Serving(otherHost, otherPort, adminPort, limits, services, proxies, log);
    }

    /** The same with figures. */
    public Serving withAdminPort(int other) {
        return new Serving(host, port, OptionalInt.of(other), limits, services, proxies, log);
    }

    /** The same with other limits. */
    public Serving withLimits(Limits other) {
        return new Serving(host, port, adminPort, other, services, proxies, log);
    }

    /** The same, asking other endpoints. */
    public Serving withServices(List<URI> others) {
        return new Serving(host, port, adminPort, limits, others, proxies, log);
    }

    /**
     * The same behind proxies.
     *
     * @param patterns as {@code 10.0.0.7} or {@code 10.0.0.0/8}
     * @throws IllegalArgumentException if one is neither address nor network
     */
    public Serving behind(List<String> patterns) {
        return new Serving(host, port, adminPort, limits, services, ClientAddress.proxies(patterns), log);
    }

    /** The same with a log. */
    public Serving logging(Consumer<String> other) {
        return new Serving(host, port, adminPort, limits, services, proxies, other);
    }
}
