package cn.yuetan.portal.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The process of the embedded database, in a session of its own.
 *
 * <p>The terminal sends Ctrl-C to everything in its process group. The database must not hear it: it has to outlive the
 * connection pool, and is stopped by the portal when that is closed. Its words go to a file and not through a pipe, so
 * that it keeps working, and can be stopped in order, where the portal was killed.
 */
final class DatabaseServer {

    private static final int PATIENCE_SECONDS = 120;
    private static final int STOP_SECONDS = 30;
    private static final String READY = ": ready for connections.";

    private volatile boolean unwanted;
    private @Nullable Process process;

    /**
     * Starts the server and waits until it takes connections.
     *
     * @param command the server's program and arguments
     * @param log takes what the server says; what stood there is overwritten
     * @throws StartRefused with one sentence
     */
    synchronized void start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        var builder = new ProcessBuilder(inOwnSession(command))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var started = builder.start();
        process = started;
        try {
            awaitReady(started, log);
        } catch (StartRefused e) {
            terminate(started);
            throw e;
        }
    }

    /** Stops the server, also one that is still starting; does nothing where none runs. */
    void stop() {
        unwanted = true;
        synchronized (this) {
            if (process != null) {
                terminate(process);
                process = null;
            }
        }
    }

    private void awaitReady(Process started, Path log) throws IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            var alive = started.isAlive();
            var words = Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1);
            if (unwanted) {
                throw new StartRefused("Stopped before the database was ready.");
            }
            if (words.contains(READY)) {
                return;
            }
            // A full disk does not end the server: it waits for somebody to make room.
            if (!alive || DatabaseTrouble.isDiskFull(words) || System.nanoTime() > deadline) {
                throw new StartRefused(DatabaseTrouble.sentence(words, log));
            }
            pause();
        }
    }

    /** Ends processes that run this program, which lies in the data folder: left over by a portal that was killed. */
    static void stopLeftOver(Path program) {
        var leftOver = ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").equals(program.toString()))
                .toList();
        leftOver.forEach(ProcessHandle::destroy);
        for (var process : leftOver) {
            process.onExit()
                    .completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS)
                    .join();
            if (process.isAlive()) {
                throw new StartRefused("A database left over by an earlier portal does not stop (process "
                        + process.pid() + "). End it, then start again.");
            }
        }
    }

    private static void terminate(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Where setsid is missing (macOS), the signals of the terminal are at least ignored. */
    private static List<String> inOwnSession(List<String> command) {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        var setsid = Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "setsid"))
                .filter(Files::isExecutable)
                .findFirst();
        var whole = new ArrayList<String>(
                setsid.isPresent()
                        ? List.of(setsid.get().toString())
                        : List.of("/bin/sh", "-c", "trap '' INT QUIT HUP; exec \"$@\"", "sh"));
        whole.addAll(command);
        return whole;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped before the database was ready.");
        }
    }
}
