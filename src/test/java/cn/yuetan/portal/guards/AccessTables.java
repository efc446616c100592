package cn.yuetan.portal.guards;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who may open which page and call which service, as the code says it; compared with the tables that people agreed on. */
final class AccessTables {

    /** Every role alone; a staff member has STAFF and a duty, so a page for a duty lists the duty. */
    private static final List<String> ROLES = List.of(
            "COURIER",
            "HOST",
            "STAFF",
            "OFFICE",
            "KEEPER",
            "COMMUNITY",
            "DEPARTMENT",
            "COUNSELOR",
            "ADMIN",
            "KIOSK",
            "IN_HAND");

    private AccessTables() {}

    /** One line a route: {@code /staff/meals = KEEPER OFFICE}; {@code *} means everybody, signed in or not. */
    static List<String> routes(JavaClasses classes) {
        var checker = new AccessAnnotationChecker();
        var lines = new TreeMap<String, String>();
        for (var type : classes) {
            if (!type.isAnnotatedWith(Route.class)) {
                continue;
            }
            var view = type.reflect();
            var allowed = checker.hasAccess(view, null, role -> false) ? "*" : allowedRoles(checker, view);
            paths(view).forEach(path -> lines.put("/" + path, allowed));
        }
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " = " + line.getValue())
                .toList();
    }

    private static String allowedRoles(AccessAnnotationChecker checker, Class<?> view) {
        Principal somebody = () -> "somebody";
        return String.join(
                " ",
                ROLES.stream()
                        .filter(role -> checker.hasAccess(view, somebody, role::equals))
                        .toList());
    }

    private static Stream<String> paths(Class<?> view) {
        return Stream.concat(
                Stream.of(view.getAnnotation(Route.class).value()),
                Stream.of(view.getAnnotationsByType(RouteAlias.class)).map(RouteAlias::value));
    }

    /** One line a public method of a service: {@code MealOrders.place = hasAnyRole('COURIER','IN_HAND')}. */
    static List<String> services(JavaClasses classes) {
        var lines = new TreeSet<String>();
        for (var type : classes) {
            if (type.isAnnotatedWith(Service.class)) {
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .forEach(method ->
                                lines.add(type.getSimpleName() + "." + method.getName() + " = " + lock(type, method)));
            }
        }
        return List.copyOf(lines);
    }

    private static String lock(JavaClass type, JavaMethod method) {
        return method.tryGetAnnotationOfType(PreAuthorize.class)
                .or(() -> type.tryGetAnnotationOfType(PreAuthorize.class))
                .map(PreAuthorize::value)
                .orElse("open");
    }

    static List<String> agreed(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/access", name)).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
