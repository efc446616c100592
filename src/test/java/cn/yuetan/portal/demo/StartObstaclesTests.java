package cn.yuetan.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the way of a start is said in one sentence that names what to do. */
class StartObstaclesTests {

    private static final Path HOME = Path.of("/somewhere/data");
    private static final Path LOG = HOME.resolve("mariadbd.log");

    @Test
    void aTakenPortIsNamedAndAFreeOneOffered() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            assertThat(PortCheck.complaint("127.0.0.1", port))
                    .hasValueSatisfying(said -> assertOneSentence(said, port, "is taken", "PORT="));
        }
    }

    @Test
    void aFreePortIsNoObstacle() throws IOException {
        int port;
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        assertThat(PortCheck.complaint("127.0.0.1", String.valueOf(port))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "99999999999", "eighty", "-1"})
    void whatIsNoPortIsRefused(String port) {
        assertThat(PortCheck.complaint("127.0.0.1", port))
                .hasValueSatisfying(said -> assertOneSentence(said, "PORT must be a number"));
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        assertThat(PortCheck.complaint("192.0.2.1", "8080"))
                .hasValueSatisfying(said -> assertOneSentence(said, "BIND=192.0.2.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "[ERROR] mariadbd: Error writing file (Errcode: 28 \"No space left on device\"), The disk is full",
        "[ERROR] InnoDB: Operating system error number 28, The disk is full",
        "[ERROR] mariadbd: Can't create file (Errcode: 13 \"Permission denied\"), may not read and write",
        "[ERROR] InnoDB: Unable to lock ./ibdata1 error: 11, Another program uses",
        "[ERROR] InnoDB: Header page consists of zero bytes in datafile: ./ibdata1, is damaged",
        "[ERROR] something nobody has seen before, did not start"
    })
    void theDatabasesOwnWordsBecomeASentence(String words, String said) {
        assertOneSentence(DatabaseTrouble.sentence(words, LOG), said, HOME.toString());
    }

    @Test
    void troubleWithTheFolderIsToldApart() {
        var folder = HOME.toString();
        assertOneSentence(DatabaseTrouble.sentence(new AccessDeniedException(folder), HOME), "may not read", folder);
        assertOneSentence(
                DatabaseTrouble.sentence(new FileAlreadyExistsException(folder), HOME), "is a file, not a folder");
        assertOneSentence(
                DatabaseTrouble.sentence(new FileSystemException(folder, null, "No space left on device"), HOME),
                "The disk is full");
        assertOneSentence(
                DatabaseTrouble.sentence(new FileSystemException(folder, null, "Read-only file system"), HOME),
                "cannot be used: Read-only file system");
    }

    private static void assertOneSentence(String said, String... parts) {
        assertThat(said).contains(parts).doesNotContain("\n", "Exception");
    }
}
