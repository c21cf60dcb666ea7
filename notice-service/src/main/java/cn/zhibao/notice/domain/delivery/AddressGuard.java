package cn.zhibao.notice.domain.delivery;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses a subscriber may name as its endpoint. The service stands inside a network that its subscribers must
 * not reach through it (server-side request forgery), so only addresses of the public internet are allowed, and the
 * networks that the operator names. Thread-safe.
 */
public final class AddressGuard {

    /** Addresses that are not of the public internet, by the IANA registries of special-purpose addresses. */
    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20")
            .map(Network::parse)
            .toList();

    /** Of IPv6, only this block is given to the public internet. */
    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");

    private static final Network SIX_TO_FOUR = Network.parse("2002::/16");
    private static final int IPV4_BYTES = 4;
    private static final int SIX_TO_FOUR_OFFSET = 2;

    private final List<Network> allowed;

    /** A guard that also lets the given networks pass. */
    public AddressGuard(List<Network> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /** True when a subscriber may have its endpoint there. */
    public boolean permits(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address)) || isPublic(address.getAddress());
    }

    /** True when at least one loopback address is allowed, as on a developer's machine. */
    public boolean permitsLoopback() {
        return permits(InetAddress.ofLiteral("127.0.0.1")) || permits(InetAddress.ofLiteral("::1"));
    }

    private static boolean isPublic(byte[] address) {
        if (SPECIAL.stream().anyMatch(network -> network.contains(address))) {
            return false;
        }
        if (address.length == IPV4_BYTES) {
            return true;
        }
        if (SIX_TO_FOUR.contains(address)) {
            return isPublic(Arrays.copyOfRange(address, SIX_TO_FOUR_OFFSET, SIX_TO_FOUR_OFFSET + IPV4_BYTES));
        }
        return GLOBAL_UNICAST.contains(address);
    }
}
