package cn.yuetan.portal.testing;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A private instance of the machine's own mariadbd (Debian: 10.11) on loopback, made anew for a test run. */
final class DebianDatabase {

    private DebianDatabase() {}

    static TestDatabase.Running start(Path folder) {
        try {
            var home = Files.createTempDirectory("yuetan-mariadb");
            var data = home.resolve("data");
            Files.createDirectories(folder);
            var log = folder.resolve("mariadbd.log").toFile();
            var asUser = "root".equals(System.getProperty("user.name")) ? "--user=root" : "--console";
            run(
                    log,
                    "mariadb-install-db",
                    "--no-defaults",
                    "--auth-root-authentication-method=normal",
                    "--datadir=" + data,
                    asUser);
            var init = home.resolve("init.sql");
            Files.writeString(init, """
                    CREATE DATABASE IF NOT EXISTS yuetan CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                    CREATE USER IF NOT EXISTS 'yuetan'@'127.0.0.1' IDENTIFIED BY 'yuetan-test';
                    GRANT ALL PRIVILEGES ON yuetan.* TO 'yuetan'@'127.0.0.1';
                    """);
            var port = freePort();
            var server = new ProcessBuilder(
                            mariadbd(),
                            "--no-defaults",
                            asUser,
                            "--datadir=" + data,
                            "--port=" + port,
                            "--socket=" + home.resolve("sock"),
                            "--bind-address=127.0.0.1",
                            "--skip-name-resolve",
                            "--init-file=" + init,
                            "--character-set-server=utf8mb4",
                            "--max-connections=300",
                            "--innodb-flush-log-at-trx-commit=2",
                            "--pid-file=" + home.resolve("pid"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home)));
            var url = "jdbc:mariadb://127.0.0.1:" + port + "/yuetan";
            awaitReady(url, server);
            return new TestDatabase.Running(url, "yuetan", "yuetan-test");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("Debian's MariaDB could not be started", e);
        }
    }

    private static String mariadbd() {
        return new File("/usr/sbin/mariadbd").canExecute() ? "/usr/sbin/mariadbd" : "mariadbd";
    }

    private static void run(File log, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command[0] + " failed, see " + log);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(String url, Process server) throws InterruptedException {
        for (var tries = 0; tries < 300; tries++) {
            if (!server.isAlive()) {
                throw new IllegalStateException("mariadbd ended at once");
            }
            try (var connection = java.sql.DriverManager.getConnection(url, "yuetan", "yuetan-test")) {
                connection.isValid(1);
                return;
            } catch (java.sql.SQLException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("mariadbd did not answer");
    }

    private static void stop(Process server, Path home) {
        server.destroy();
        try {
            server.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        org.springframework.util.FileSystemUtils.deleteRecursively(home.toFile());
    }
}
