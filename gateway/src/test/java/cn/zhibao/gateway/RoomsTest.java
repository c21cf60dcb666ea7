package cn.zhibao.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rooms of the gateway and who may see whom. */
class RoomsTest {

    private static final String ROOT = "cn.zhibao.gateway";
    private static final List<String> ROOMS = List.of(ROOT + ".http", ROOT + ".live");
    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void no_room_is_empty_and_there_are_no_others() {
        var rooms = GATEWAY.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName())
                .distinct()
                .toList();
        assertThat(rooms).containsExactlyInAnyOrder(ROOT, ROOMS.get(0), ROOMS.get(1));
    }

    @Test
    void the_live_room_knows_neither_http_nor_the_wiring() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".live")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, ROOT + ".http", "io.vertx.core.http..", "io.vertx.ext.web..")
                .because("the stream is told to whoever listens; how it is written to sockets is the business of http")
                .check(GATEWAY);
    }

    @Test
    void the_http_room_knows_neither_kafka_nor_the_wiring() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, "org.apache.kafka..", "cn.zhibao.events..")
                .because("events reach http as finished messages")
                .check(GATEWAY);
    }

    @Test
    void nobody_touches_a_database_or_the_flow_of_services() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("cn.zhibao.events.flow..", "org.hibernate..", "jakarta.persistence..", "java.sql..")
                .because("the gateway keeps nothing")
                .check(GATEWAY);
    }

    @Test
    void rooms_form_no_cycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(GATEWAY);
    }

    @Test
    void every_package_says_that_null_is_the_exception() {
        assertThat(GATEWAY.stream().map(type -> type.getPackage()).distinct())
                .allMatch(room -> room.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Service)")
                .because("such names hide what a class does")
                .check(GATEWAY);
    }

    @Test
    void parts_come_through_constructors() {
        fields().should().notBeAnnotatedWith("jakarta.inject.Inject").check(GATEWAY);
    }

    @Test
    void only_the_wiring_reads_the_system_clock() {
        noClasses()
                .that(resideInAPackage(ROOT + ".."))
                .and()
                .doNotHaveSimpleName("Wiring")
                .should()
                .callMethod("java.time.Instant", "now")
                .orShould()
                .callMethod("java.time.Clock", "systemUTC")
                .because("tests own the time")
                .check(GATEWAY);
    }

    @Test
    void configuration_stays_inside_the_wiring() {
        classes()
                .that()
                .resideInAPackage(ROOT)
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .check(GATEWAY);
    }
}
