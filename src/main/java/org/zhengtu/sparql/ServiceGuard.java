package org.zhengtu.sparql;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.service.single.ServiceExecutorHttp;
import org.apache.jena.sparql.util.Context;

/**
 * Which other endpoints {@code SERVICE} may ask: those on a list, and of these none at an address that only this machine
 * or its network reaches, whatever their names say.
 */
final class ServiceGuard implements ServiceExecutor {
    private final List<URI> allowed;
    private final Predicate<InetAddress> isPublic;
    private final ServiceExecutorRegistry registry;
    private final ServiceClient client;
    private final ServiceExecutor http = new ServiceExecutorHttp();

    /** @param allowed beginnings of addresses; nothing may be asked if there are none */
    ServiceGuard(List<URI> allowed, Predicate<InetAddress> isPublic) {
        this.allowed = List.copyOf(allowed);
        this.isPublic = isPublic;
        this.registry = new ServiceExecutorRegistry().add(this);
        this.client = new ServiceClient(this);
    }

    /** Makes this the only way out of a query. */
    void install(Context context) {
        ServiceExecutorRegistry.set(context, registry);
        context.set(ARQ.httpServiceAllowed, !allowed.isEmpty());
        context.set(ARQ.httpQueryClient, client);
    }

    @Override
    public QueryIterator createExecution(OpService service, OpService original, Binding binding,
            ExecutionContext context) {
        if (!service.getService().isURI()) {
            throw new QueryDeniedException("SERVICE must name an endpoint");
        }
        require(service.getService());
        return http.createExecution(service, original, binding, context);
    }

    /** The same for a target as it stands in a query, where a variable may stand for it until the query runs. */
    void require(Node target) {
        if (target.isURI()) {
            require(uri(target.getURI()));
        } else {
            requireAny();
        }
    }

    private void requireAny() {
        if (allowed.isEmpty()) {
            throw new QueryDeniedException("This endpoint asks no others (SERVICE is off)");
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new QueryDeniedException("SERVICE does not name an address");
        }
    }

    /** @throws QueryDeniedException unless the address is on the list and public */
    void require(URI target) {
        requireAny();
        if (allowed.stream().noneMatch(each -> covers(each, target))) {
            throw new QueryDeniedException("This endpoint may not ask that one; it may ask " + allowed);
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(target.getHost())) {
                if (!isPublic.test(address)) {
                    throw new QueryDeniedException("SERVICE may not ask an address of a private network");
                }
            }
        } catch (UnknownHostException e) {
            throw new QueryDeniedException("SERVICE names a host that is not known");
        }
    }

    private static boolean covers(URI prefix, URI target) {
        return prefix.getScheme().equalsIgnoreCase(String.valueOf(target.getScheme()))
                && prefix.getHost().equalsIgnoreCase(String.valueOf(target.getHost()))
                && prefix.getPort() == target.getPort() && target.getRawUserInfo() == null
                && target.normalize().getRawPath().startsWith(prefix.getRawPath());
    }

    /** Whether an address is one of the open internet. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) {
            return first != 0 && first < 240 && !(first == 100 && second >= 64 && second < 128)
                    && !(first == 192 && second == 0) && !(first == 198 && (second == 18 || second == 19));
        }
        // Global unicast is 2000::/3; of it 2002::/16 and 2001::/32 carry addresses of IPv4 inside.
        return address instanceof Inet6Address && first >> 5 == 1 && !(first == 0x20 && second == 0x02)
                && !(first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    }
}
