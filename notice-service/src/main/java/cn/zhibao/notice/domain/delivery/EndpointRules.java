package cn.zhibao.notice.domain.delivery;

import cn.zhibao.notice.domain.Fault;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the URL of an endpoint may look like: https, without user, password or fragment. Plain http is for a loopback
 * address alone, where the operator allows such addresses.
 */
public final class EndpointRules {

    private static final int URL_LENGTH_MAX = 2048;
    private static final int PORT_MAX = 65_535;
    private static final String POINTER = "/url";

    private final AddressGuard guard;

    public EndpointRules(AddressGuard guard) {
        this.guard = guard;
    }

    /** True when every one of these addresses may be an endpoint; a host with one forbidden address is forbidden. */
    public boolean permit(List<InetAddress> addresses) {
        return !addresses.isEmpty() && addresses.stream().allMatch(guard::permits);
    }

    /** The URL, or null after adding what is wrong with it. */
    @Nullable
    URI check(@Nullable String text, List<Fault> faults) {
        if (text == null || text.length() > URL_LENGTH_MAX) {
            faults.add(new Fault(POINTER, "too-long", Map.of("most", URL_LENGTH_MAX)));
            return null;
        }
        URI url = parse(text);
        String fault = url == null ? "not-a-url" : fault(url);
        if (fault != null) {
            faults.add(new Fault(POINTER, fault));
            return null;
        }
        return url;
    }

    private @Nullable String fault(URI url) {
        String host = url.getHost();
        if (host == null || url.getPort() == 0 || url.getPort() > PORT_MAX) {
            return "not-a-url";
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return "user-or-fragment-in-url";
        }
        return switch (scheme(url)) {
            case "https" -> null;
            case "http" -> isLoopback(host) && guard.permitsLoopback() ? null : "https-required";
            default -> "https-required";
        };
    }

    private static String scheme(URI url) {
        return url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    }

    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host.replace("[", "").replace("]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false; // a name
        }
    }

    private static @Nullable URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
