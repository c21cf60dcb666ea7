package cn.zhibao.notice.domain.delivery;

import java.net.InetAddress;

/** A block of addresses in CIDR form, such as {@code 10.20.0.0/16}. */
public final class Network {

    private final byte[] base;
    private final int bits;

    private Network(byte[] base, int bits) {
        this.base = base;
        this.bits = bits;
    }

    /** Reads address and prefix length; never asks a name server. */
    public static Network parse(String cidr) {
        int slash = cidr.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a network has the form address/bits: " + cidr);
        }
        byte[] base = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
        int bits = Integer.parseInt(cidr.substring(slash + 1));
        if (bits < 0 || bits > base.length * Byte.SIZE) {
            throw new IllegalArgumentException("no such prefix length: " + cidr);
        }
        return new Network(base, bits);
    }

    /** True when the address lies in this block. */
    public boolean contains(InetAddress address) {
        return contains(address.getAddress());
    }

    boolean contains(byte[] address) {
        if (address.length != base.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((address[bit / Byte.SIZE] ^ base[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
