package cn.zhibao.hazard.http.tip;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whose address it is, so that tips are counted by sender. */
final class Sender {

    /** Bytes of the network; within it, one sender has as many addresses as it likes. */
    private static final int NETWORK = 8;

    private Sender() {}

    /** The address itself, of IPv6 only its /64. */
    static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK)) + "/64"
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
