package cn.zhibao.notice;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms of the service and the doors between them. */
class RoomsTest {

    private static final String ROOT = "cn.zhibao.notice";
    private static final List<String> ADAPTERS = List.of("http", "store", "stream", "courier");
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest
    @ValueSource(strings = {"domain", "app", "http", "store", "stream", "courier"})
    void no_room_is_empty(String room) {
        assertThat(CODE.stream().filter(resideInAPackage(in(room)))).isNotEmpty();
    }

    @Test
    void the_domain_knows_only_java_and_the_contract() {
        classes()
                .that()
                .resideInAPackage(in("domain"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(in("domain"), "java..", "org.jspecify..", "cn.zhibao.events.contract..")
                .because("decisions are pure functions that any caller, clock and database can use")
                .check(CODE);
    }

    @Test
    void use_cases_know_only_the_domain_and_uni() {
        classes()
                .that()
                .resideInAPackage(in("app"))
                .should()
                .onlyDependOnClassesThat(resideInAPackage(in("app"))
                        .or(resideInAPackage(in("domain")))
                        .or(resideInAPackage("java.."))
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage("cn.zhibao.events.contract.."))
                        .or(resideInAPackage("io.smallrye.mutiny..")))
                .because("ports keep technology out of use cases")
                .check(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "store", "stream", "courier"})
    void adapters_do_not_see_one_another(String room) {
        for (String other : ADAPTERS) {
            if (!other.equals(room)) {
                noClasses()
                        .that()
                        .resideInAPackage(in(room))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(in(other))
                        .because("an adapter can be replaced without touching another")
                        .check(CODE);
            }
        }
    }

    @Test
    void each_technology_has_its_room() {
        only("store", "org.hibernate..", "jakarta.persistence..", "javax.crypto..");
        only("stream", "org.apache.kafka..");
        only("http", "jakarta.ws.rs..");
        only("courier", "io.vertx.core.http..", "com.standardwebhooks..");
    }

    private static void only(String room, String... technology) {
        DescribedPredicate<JavaClass> others =
                DescribedPredicate.not(resideInAPackage(in(room))).and(DescribedPredicate.not(resideInAPackage(ROOT)));
        noClasses()
                .that(others)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(technology)
                .because("whoever replaces it looks in one place")
                .check(CODE);
    }

    @Test
    void time_and_chance_come_from_outside() {
        List<ArchRule> rules = List.of(
                noClasses().should().callMethod(Instant.class, "now"),
                noClasses().should().callMethod(UUID.class, "randomUUID"),
                noClasses().that().resideOutsideOfPackage(ROOT).should().callMethod(Clock.class, "systemUTC"),
                noClasses()
                        .that()
                        .resideInAnyPackage(in("domain"), in("app"))
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Thread.class));
        rules.forEach(rule ->
                rule.because("a test moves the clock and repeats a decision").check(CODE));
    }

    @Test
    void nobody_waits_for_a_uni() {
        noClasses()
                .should()
                .callMethod(Uni.class, "await")
                .because("only the flow may block, on threads of its own")
                .check(CODE);
    }

    @Test
    void fields_are_not_injected() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .because("a constructor says what a class needs")
                .check(CODE);
    }

    @Test
    void every_package_is_null_marked() {
        var unmarked = CODE.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName);
        assertThat(unmarked).isEmpty();
    }

    @Test
    void every_endpoint_names_its_roles() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .because("who may call it is part of what it is")
                .check(CODE);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .because("such a name says only that somebody did not find one")
                .check(CODE);
    }

    @Test
    void rooms_have_no_circles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CODE);
    }

    private static String in(String room) {
        return ROOT + "." + room + "..";
    }
}
