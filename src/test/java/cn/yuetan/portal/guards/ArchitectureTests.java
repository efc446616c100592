package cn.yuetan.portal.guards;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house that the compiler does not know; each is also shown a fixture that breaks it. */
class ArchitectureTests {

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.yuetan.portal");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("cn.yuetan.broken");

    private static final Map<String, ArchRule> RULES = Map.of(
            "entities stay in their module",
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic(),
            "views stay in their package",
            classes().that().areAnnotatedWith(Route.class).should().notBePublic(),
            "every view has a lock",
            classes()
                    .that()
                    .areAnnotatedWith(Route.class)
                    .should()
                    .beAnnotatedWith(RolesAllowed.class)
                    .orShould()
                    .beAnnotatedWith(AnonymousAllowed.class)
                    .orShould()
                    .beAnnotatedWith(PermitAll.class),
            "every service method has a lock",
            classes().that().areAnnotatedWith(Service.class).should(haveALockOnEveryPublicMethod()),
            "views open no transactions",
            noClasses().that().areAnnotatedWith(Route.class).should(openTransactions()),
            "names say what a thing is",
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Common)$"),
            "only cleaned markup becomes HTML",
            noClasses()
                    .that()
                    .doNotHaveSimpleName("AnnouncementText")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("com.vaadin.flow.component.Html"),
            "time is asked of the injected clock",
            noClasses()
                    .should()
                    .callMethod(LocalDate.class, "now", java.time.ZoneId.class)
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(LocalTime.class, "now")
                    .orShould()
                    .callMethod(Instant.class, "now"));

    @Test
    void seesThePortal() {
        assertThat(PORTAL).hasSizeGreaterThan(150);
        assertThat(PORTAL.stream().filter(type -> type.isAnnotatedWith(Route.class)))
                .hasSizeGreaterThan(20);
        assertThat(PORTAL.stream().filter(type -> type.isAnnotatedWith(Service.class)))
                .hasSizeGreaterThan(5);
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(PORTAL)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleBites() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(
                                rule.getValue().evaluate(BROKEN).hasViolation())
                        .isTrue()));
    }

    @Test
    void servicesAreCalledServices() {
        // A class that opens transactions is a service or part of one: it lives in a module's root, never in ui.
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat(resideInAPackage("..ui..").negate())
                .check(PORTAL);
    }

    private static ArchCondition<JavaClass> haveALockOnEveryPublicMethod() {
        return new ArchCondition<>("have @PreAuthorize on the class or on every public method") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                if (service.isAnnotatedWith(PreAuthorize.class)) {
                    return;
                }
                service.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(annotatedWith(PreAuthorize.class).negate())
                        .forEach(method -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " has no lock")));
            }
        };
    }

    private static ArchCondition<JavaClass> openTransactions() {
        return new ArchCondition<>("open transactions") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                var opens = view.isAnnotatedWith(Transactional.class)
                        || view.getMethods().stream().anyMatch(annotatedWith(Transactional.class));
                events.add(new SimpleConditionEvent(view, opens, view.getName() + " opens transactions"));
            }
        };
    }
}
