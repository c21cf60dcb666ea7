package cn.zhibao.hazard.http;

import static java.util.function.Predicate.not;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.net.Inet;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The proxies that are believed about where a call comes from are given as addresses or networks. A name would be looked up
 * at every single request, each of which waits 5 seconds whenever the name server does not answer.
 */
@Singleton
public final class TrustedProxies {

    private final List<String> proxies;

    public TrustedProxies(@ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") List<String> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    /**
     * The service does not start with a name among them.
     *
     * @throws IllegalStateException naming what is no address
     */
    void check(@Observes StartupEvent start) {
        List<String> names =
                proxies.stream().filter(not(TrustedProxies::isAddress)).toList();
        if (!names.isEmpty()) {
            throw new IllegalStateException(
                    "ZHIBAO_TRUSTED_PROXIES takes addresses such as 10.0.0.5 and networks such as 10.0.0.0/24 or ::1/128,"
                            + " but names " + names);
        }
    }

    /** Of IPv6 only a network: without its length Quarkus takes the last part of the address for a port. */
    private static boolean isAddress(String proxy) {
        return Inet.parseCidrAddress(proxy) != null || Inet.parseInet4Address(proxy) != null;
    }
}
