package cn.yuetan.portal.shared;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells this machine and its neighbors from the outside: what the portal calls by a setting must not be one of them. */
public final class InsideNetwork {

    private static final int V4_BYTES = 4;

    /** Networks that are not the outside: first byte, second byte, how many bits of both count. */
    private static final List<Block> BLOCKS = List.of(
            new Block(0, 0, 8),
            new Block(10, 0, 8),
            new Block(100, 64, 10),
            new Block(127, 0, 8),
            new Block(169, 254, 16),
            new Block(172, 16, 12),
            new Block(192, 0, 16),
            new Block(192, 168, 16),
            new Block(198, 18, 15),
            new Block(224, 0, 3));

    private InsideNetwork() {}

    /** Finds the addresses of a host, such as {@link InetAddress#getAllByName}. */
    @FunctionalInterface
    public interface Resolver {

        InetAddress[] all(String host) throws UnknownHostException;
    }

    /**
     * Whether a host is this machine or a neighbor of it; one inner address among outer ones is enough.
     *
     * @throws UnknownHostException if nobody knows the host at this moment
     */
    public static boolean contains(String host, Resolver resolver) throws UnknownHostException {
        return Arrays.stream(resolver.all(host)).anyMatch(InsideNetwork::contains);
    }

    /** Whether this address belongs to this machine, to a private network, to a carrier's or to no single host. */
    public static boolean contains(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isInside(bytes) : isInsideV6(bytes);
    }

    private static boolean isInsideV6(byte[] bytes) {
        if ((bytes[0] & 0xfe) == 0xfc) {
            return true;
        }
        // An address of the old kind may hide in one of the new kind: 6to4, translated (64:ff9b::), compatible
        // (::a.b.c.d).
        if (bytes[0] == 0x20 && bytes[1] == 0x02) {
            return isInside(Arrays.copyOfRange(bytes, 2, 2 + V4_BYTES));
        }
        var translated = bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        var compatible = true;
        for (var each = 0; each < bytes.length - V4_BYTES; each++) {
            compatible &= bytes[each] == 0;
        }
        return (translated || compatible)
                && (bytes[5] != 0 || isInside(Arrays.copyOfRange(bytes, bytes.length - V4_BYTES, bytes.length)));
    }

    private static boolean isInside(byte[] v4) {
        return BLOCKS.stream().anyMatch(block -> block.contains(v4));
    }

    private record Block(int first, int second, int bits) {

        boolean contains(byte[] v4) {
            var network = (first << 8) | second;
            var start = ((v4[0] & 0xff) << 8) | (v4[1] & 0xff);
            return (start ^ network) >> (16 - bits) == 0;
        }
    }
}
