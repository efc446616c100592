package cn.yuetan.portal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB 11.4 inside the portal's own folder, bound to loopback, with a generated password.
 *
 * <p>One portal at a time may use a folder; a database left over by a portal that was killed is stopped first.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "yuetan";

    private final Path home;
    private final DatabaseFiles files;
    private final DatabaseServer server = new DatabaseServer();
    private String url = "";
    private String password = "";
    private @Nullable FileChannel lock;

    EmbeddedDatabase(Path folder) {
        home = folder.toAbsolutePath().normalize();
        files = new DatabaseFiles(home);
    }

    /**
     * Starts the database of a folder and makes it where there is none.
     *
     * @param folder where binaries and data live; kept between starts
     * @param serverArguments further mariadbd arguments, such as {@code --innodb-snapshot-isolation=ON}
     * @throws StartRefused with one sentence for the person at the terminal
     */
    public static EmbeddedDatabase start(Path folder, List<String> serverArguments) {
        var database = new EmbeddedDatabase(folder);
        database.open(serverArguments, false);
        return database;
    }

    /** Starts the database; a fresh one forgets the data and the secrets that stood in the folder. */
    void open(List<String> serverArguments, boolean fresh) {
        try {
            Files.createDirectories(home);
            lock = lock();
            DatabaseServer.stopLeftOver(files.server());
            if (fresh) {
                files.forgetData();
            }
            password = storedPassword();
            files.complete();
            launch(serverArguments);
        } catch (IOException e) {
            release();
            throw new StartRefused(DatabaseTrouble.sentence(e, home));
        } catch (StartRefused e) {
            release();
            throw e;
        }
    }

    public String url() {
        return url;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Stops the database, whatever it is doing; the second time does nothing. */
    @Override
    public void close() {
        server.stop();
        release();
    }

    private FileChannel lock() throws IOException {
        var file = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(file) == null) {
            file.close();
            throw new StartRefused("Another portal is already running on the data in " + home
                    + ". Stop it first, or start this one elsewhere with PORTAL_DATA=another-folder.");
        }
        return file;
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Closing the file gives the lock back. */
    private synchronized void release() {
        try {
            if (lock != null) {
                lock.close();
                lock = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch(List<String> more) throws IOException {
        var init = home.resolve("init.sql");
        DatabaseFiles.writePrivately(init, """
                CREATE DATABASE IF NOT EXISTS yuetan CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON yuetan.* TO '%1$s'@'127.0.0.1';
                """.formatted(USER, password));
        var port = freePort();
        var command = new ArrayList<>(List.of(
                files.server().toString(),
                "--no-defaults",
                "--basedir=" + files.programs(),
                "--datadir=" + files.data(),
                "--tmpdir=" + files.temporary(),
                "--socket=" + socket(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                // Without this a TLS key is made at each start, which takes seconds.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=128M",
                "--max-connections=300",
                "--pid-file=" + home.resolve("mariadbd.pid"),
                "--init-file=" + init));
        if (System.getProperty("user.name", "").equals("root")) {
            command.add("--user=root");
        }
        command.addAll(more);
        server.start(command, files.environment(), files.log());
        url = "jdbc:mariadb://127.0.0.1:" + port + "/yuetan";
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** A socket path of its own: the default lies in the system's temporary folder, and long paths are refused. */
    private Path socket() {
        var near = home.resolve("mariadbd.sock");
        return near.toString().length() < 100
                ? near
                : Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "yuetan-" + Integer.toHexString(home.hashCode()) + ".sock");
    }

    private String storedPassword() throws IOException {
        var file = home.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        DatabaseFiles.writePrivately(file, made);
        return made;
    }
}
