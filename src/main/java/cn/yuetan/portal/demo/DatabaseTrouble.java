package cn.yuetan.portal.demo;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why the embedded database does not start, in one sentence that says what to do. */
final class DatabaseTrouble {

    private static final Pattern DISK_FULL =
            Pattern.compile("No space left on device|(?:Errcode|errno|error number|OS error):? 28\\b|Disk is full");
    private static final Pattern DENIED =
            Pattern.compile("Permission denied|(?:Errcode|errno|error number|OS error):? 13\\b");
    private static final Pattern IN_USE = Pattern.compile("Unable to lock|Can't lock aria control file");
    private static final Pattern DAMAGED = Pattern.compile(
            "InnoDB|Aria|corrupt|privilege tables|mysqld_safe|got signal|Fatal error", Pattern.CASE_INSENSITIVE);

    private DatabaseTrouble() {}

    /**
     * Judges by what the server said until it gave up.
     *
     * @param words the server's log
     * @param log where these words are kept; its folder is the data folder
     */
    static String sentence(String words, Path log) {
        var home = log.toAbsolutePath().getParent();
        if (isDiskFull(words)) {
            return diskFull(home);
        }
        if (DENIED.matcher(words).find()) {
            return denied(home);
        }
        if (IN_USE.matcher(words).find()) {
            return "Another program uses the database files in %s. End it, then start again.".formatted(home);
        }
        return DAMAGED.matcher(words).find()
                ? damaged(home, log)
                : "The embedded database did not start; its own words are in %s.".formatted(log);
    }

    /** What an error of the file system means for the data folder. */
    static String sentence(IOException failure, Path home) {
        if (isDiskFull(String.valueOf(failure.getMessage()))) {
            return diskFull(home);
        }
        if (failure instanceof AccessDeniedException
                || DENIED.matcher(String.valueOf(failure.getMessage())).find()) {
            return denied(home);
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return "%s is a file, not a folder. Choose another data folder: PORTAL_DATA=another-folder ./run"
                    .formatted(home);
        }
        return "The data folder %s cannot be used: %s.".formatted(home, reason(failure));
    }

    static boolean isDiskFull(String words) {
        return DISK_FULL.matcher(words).find();
    }

    private static String diskFull(@Nullable Path home) {
        return "The disk is full: the database in %s has no room. Make room (about 600 MB), or start elsewhere with PORTAL_DATA=another-folder."
                .formatted(home);
    }

    private static String denied(@Nullable Path home) {
        return "%s may not read and write everything in %s. Give the folder to this user, or start elsewhere with PORTAL_DATA=another-folder."
                .formatted(System.getProperty("user.name"), home);
    }

    private static String damaged(@Nullable Path home, Path log) {
        return "The database in %s is damaged; its own words are in %s. Put a copy of the folder back, or lose its data and start over: ./run --fresh"
                .formatted(home, log);
    }

    private static String reason(IOException failure) {
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("?");
    }
}
