package cn.yuetan.portal.notice.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on loopback that misbehaves at the step which the test names. */
final class BadMailServer implements AutoCloseable {

    /** What it does wrong. */
    enum Fault {
        NOTHING,
        GARBAGE_GREETING,
        NO_GREETING,
        DROP_AT_GREETING,
        DROP_AT_RECIPIENT,
        DROP_IN_DATA,
        ACCEPT_AND_DROP,
        HANG_AFTER_DATA
    }

    private static final long HANG_MILLIS = 20_000;

    /** Every message of which the last line arrived, as it came. */
    final List<String> letters = new CopyOnWriteArrayList<>();

    volatile Fault fault = Fault.NOTHING;
    volatile String toSender = "250 ok";
    volatile String toRecipient = "250 ok";
    volatile String toLetter = "250 taken";

    private final ServerSocket socket;

    BadMailServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::run);
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void run() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8)) {
            if (!greet(out)) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!answer(line.toUpperCase(Locale.ROOT), in, out)) {
                    return;
                }
            }
        } catch (IOException | InterruptedException gone) {
            // the client has had enough of us, as it should
        }
    }

    private boolean greet(Writer out) throws IOException, InterruptedException {
        switch (fault) {
            case DROP_AT_GREETING -> {
                return false;
            }
            case NO_GREETING -> Thread.sleep(HANG_MILLIS);
            case GARBAGE_GREETING -> say(out, "\u0000\u0001 <html>hello</html>");
            default -> say(out, "220 bad.example ready");
        }
        return true;
    }

    private boolean answer(String line, BufferedReader in, Writer out) throws IOException, InterruptedException {
        if (line.startsWith("MAIL")) {
            say(out, toSender);
        } else if (line.startsWith("RCPT")) {
            if (fault == Fault.DROP_AT_RECIPIENT) {
                return false;
            }
            say(out, toRecipient);
        } else if (line.equals("DATA")) {
            return data(in, out);
        } else if (line.equals("QUIT")) {
            say(out, "221 bye");
            return false;
        } else {
            say(out, "250 ok");
        }
        return true;
    }

    private boolean data(BufferedReader in, Writer out) throws IOException, InterruptedException {
        say(out, "354 go on");
        if (fault == Fault.DROP_IN_DATA) {
            in.readLine();
            return false;
        }
        var letter = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        letters.add(letter.toString());
        if (fault == Fault.ACCEPT_AND_DROP) {
            return false;
        }
        if (fault == Fault.HANG_AFTER_DATA) {
            Thread.sleep(HANG_MILLIS);
        }
        say(out, toLetter);
        return true;
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }
}
