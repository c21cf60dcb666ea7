package cn.zhibao.hazard;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

    private static final String ROOT = "cn.zhibao.hazard";
    private static final List<String> ADAPTERS = List.of("http", "store", "stream");
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest
    @ValueSource(strings = {"domain", "app", "http", "store", "stream"})
    void no_room_is_empty(String room) {
        assertThat(CODE.stream()
                        .filter(resideInAPackage(in(room)))
                        .filter(type -> !type.getSimpleName().equals("package-info")))
                .isNotEmpty();
    }

    @Test
    void the_domain_knows_only_java_and_the_contract() {
        classes()
                .that()
                .resideInAPackage(in("domain"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(in("domain"), "java..", "org.jspecify..", "cn.zhibao.events.contract..")
                .because("what is decided must not depend on who asks and where it is kept")
                .check(CODE);
    }

    @Test
    void use_cases_know_only_the_domain_and_uni() {
        classes()
                .that()
                .resideInAPackage(in("app"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        in("app"),
                        in("domain"),
                        "java..",
                        "org.jspecify..",
                        "cn.zhibao.events.contract..",
                        "io.smallrye.mutiny..")
                .because("a use case says what happens; the rooms around it say with what")
                .check(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "store", "stream"})
    void adapters_do_not_see_one_another_nor_the_wiring(String room) {
        for (String other : ADAPTERS) {
            if (!other.equals(room)) {
                noClasses()
                        .that()
                        .resideInAPackage(in(room))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(in(other), ROOT)
                        .because("each can be replaced without touching another")
                        .check(CODE);
            }
        }
    }

    @Test
    void each_technology_has_its_room() {
        only("store", "org.hibernate..", "jakarta.persistence..", "io.vertx.pgclient..");
        only("stream", "org.apache.kafka..");
        only(
                "http",
                "cn.zhibao.events.http..",
                "jakarta.ws.rs..",
                "io.quarkus.security..",
                "io.vertx.ext.web..",
                "com.fasterxml.jackson.databind..");
    }

    private static void only(String room, String... technology) {
        noClasses()
                .that(not(resideInAPackage(in(room))).and(not(resideInAPackage(ROOT))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(technology)
                .because("who replaces it looks in one room")
                .check(CODE);
    }

    @Test
    void time_and_chance_come_from_outside() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .because("a test moves the clock and repeats what happened")
                .check(CODE);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("there is one clock, made in the wiring")
                .check(CODE);
        noClasses()
                .that(resideInAnyPackage(in("domain"), in("app")))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .because("who decides does not care on which thread")
                .check(CODE);
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
    void every_endpoint_names_its_roles() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .because("who may call it is part of what it is")
                .check(CODE);
    }

    @Test
    void every_room_says_that_null_is_the_exception() {
        assertThat(CODE.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName))
                .isEmpty();
    }

    @Test
    void names_say_what_a_thing_is() {
        for (String empty : List.of("Manager", "Helper", "Util", "Utils", "Impl", "Service")) {
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith(empty)
                    .because("such a name says only that nobody found one")
                    .check(CODE);
        }
    }

    @Test
    void rooms_form_no_cycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CODE);
        slices().matching(ROOT + ".domain.(*)..").should().beFreeOfCycles().check(CODE);
    }

    private static String in(String room) {
        return ROOT + "." + room + "..";
    }
}
