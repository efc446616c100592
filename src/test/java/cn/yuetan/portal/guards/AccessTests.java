package cn.yuetan.portal.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The access matrix. The two tables under {@code src/test/resources/access} are what people agreed on; a page or a service
 * method that is new, gone or opened wider than agreed fails here until its row says so. What the code says now is
 * written to {@code target/access} for comparison.
 */
class AccessTests {

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.yuetan.portal");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("cn.yuetan.broken");

    @Test
    void everyPageOpensForWhomItShould() throws Exception {
        var now = AccessTables.routes(PORTAL);
        written("routes.txt", now);
        assertThat(now).containsExactlyInAnyOrderElementsOf(AccessTables.agreed("routes.txt"));
    }

    @Test
    void everyServiceMethodLetsInWhomItShould() throws Exception {
        var now = AccessTables.services(PORTAL);
        written("services.txt", now);
        assertThat(now).containsExactlyInAnyOrderElementsOf(AccessTables.agreed("services.txt"));
    }

    @Test
    void anUnlistedPageOrServiceIsSeen() {
        assertThat(AccessTables.routes(BROKEN)).containsExactly("/broken = ");
        assertThat(AccessTables.services(BROKEN)).containsExactly("UnguardedThings.open = open");
        assertThat(AccessTables.agreed("routes.txt")).doesNotContain("/broken = ");
    }

    private static void written(String name, Iterable<String> lines) throws Exception {
        var folder = Files.createDirectories(Path.of("target/access"));
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
