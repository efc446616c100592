package cn.yuetan.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.internal.AbstractRouteRegistry;
import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutPrefixTests {

    private static final List<Class<? extends RouterLayout>> ALL = List.of(
            CourierLayout.class,
            StaffLayout.class,
            HostLayout.class,
            KioskLayout.class,
            PublicLayout.class,
            VerifyLayout.class);

    @ParameterizedTest
    @CsvSource({
        "'', CourierLayout",
        "me/code, CourierLayout",
        "login, CourierLayout",
        "staffroom, CourierLayout",
        "staff, StaffLayout",
        "staff/meals, StaffLayout",
        "host, HostLayout",
        "host/listing, HostLayout",
        "kiosk, KioskLayout",
        "kiosk/board, KioskLayout",
        "public, PublicLayout",
        "verify/2021-0001, VerifyLayout"
    })
    void framesEachPathByItsPrefix(String path, String layout) {
        assertThat(registry(ALL).getLayout(path).getSimpleName()).isEqualTo(layout);
    }

    @RepeatedTest(20)
    void doesNotDependOnTheOrderOfDiscovery() {
        List<Class<? extends RouterLayout>> shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, new Random());
        assertThat(registry(shuffled).getLayout("staff/meals")).isEqualTo(StaffLayout.class);
    }

    private static AbstractRouteRegistry registry(List<Class<? extends RouterLayout>> layouts) {
        AbstractRouteRegistry registry = new Registry();
        layouts.forEach(registry::setLayout);
        return registry;
    }

    private static final class Registry extends ApplicationRouteRegistry {

        Registry() {
            super((VaadinContext) null);
        }
    }
}
