package cn.yuetan.portal.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Says before anything is started, not after, that the portal cannot listen where it should. */
final class PortCheck {

    private static final int HIGHEST = 65_535;
    private static final int USUAL = 8080;
    private static final int TRIES = 200;

    private PortCheck() {}

    /**
     * What is wrong with this place to listen, in one sentence; empty where nothing is.
     *
     * @param port as the person wrote it
     */
    static Optional<String> complaint(String address, String port) {
        if (!port.matches("0*[1-9]\\d{0,4}") || Integer.parseInt(port) > HIGHEST) {
            return Optional.of("PORT must be a number from 1 to %d, not \"%s\". For example: PORT=%s ./run"
                    .formatted(HIGHEST, port, free("127.0.0.1", USUAL)));
        }
        var number = Integer.parseInt(port);
        try {
            if (!isLocal(InetAddress.getByName(address))) {
                return noAddress(address);
            }
            bind(address, number);
            return Optional.empty();
        } catch (UnknownHostException e) {
            return noAddress(address);
        } catch (IOException e) {
            var reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("permission denied")
                    ? "needs the system's administrator"
                    : "is taken by another program";
            return Optional.of("Port %d on %s %s. Choose another one: PORT=%s ./run"
                    .formatted(number, address, reason, free(address, Math.max(number + 1, USUAL))));
        }
    }

    private static Optional<String> noAddress(String address) {
        return Optional.of(
                "BIND=%s is no address of this machine. Leave it out, or take BIND=0.0.0.0 for every address."
                        .formatted(address));
    }

    private static boolean isLocal(InetAddress address) throws IOException {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || java.net.NetworkInterface.getByInetAddress(address) != null;
    }

    /** A port that was free a moment ago. */
    private static String free(String address, int from) {
        var start = Math.min(from, HIGHEST - TRIES);
        return IntStream.range(start, start + TRIES)
                .filter(port -> isFree(address, port))
                .mapToObj(String::valueOf)
                .findFirst()
                .orElse("\u2026");
    }

    private static boolean isFree(String address, int port) {
        try {
            bind(address, port);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void bind(String address, int port) throws IOException {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        }
    }
}
