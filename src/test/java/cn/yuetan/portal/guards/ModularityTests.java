package cn.yuetan.portal.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.PortalApplication;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Arrows between modules run down only, and only to what a module shows. */
class ModularityTests {

    @Test
    void modulesKeepTheirBoundaries() {
        var modules = ApplicationModules.of(PortalApplication.class, new ImportOption.DoNotIncludeTests());
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("shared", "identity", "courier", "station", "kiosk", "meal", "volunteer", "shell");
        modules.verify();
    }

    @Test
    void bitesAModuleThatReachesIntoAnother() {
        var broken = ApplicationModules.of("cn.yuetan.broken", new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(broken::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("upstairs")
                .hasMessageContaining("downstairs");
    }
}
