package cn.zhibao.events.testing;

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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * What holds in every module. Its {@code RoomsTest} implements this, says which code is meant and which rooms there are,
 * and adds what is its own.
 */
public interface HouseRules {

    /** The code of a module, without its tests. */
    static JavaClasses codeOf(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    /** The package that holds the rooms, and whatever joins them. */
    String root();

    /** The names of the rooms: the packages right below the root. */
    List<String> rooms();

    /** What the rules are about. */
    JavaClasses code();

    /** The pattern of a room's packages. */
    default String in(String room) {
        return root() + "." + room + "..";
    }

    @Test
    default void no_room_is_empty_and_there_is_no_other() {
        var found = code().stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName().substring(root().length()))
                .filter(below -> !below.isEmpty())
                .map(below -> below.replaceFirst("^\\.([^.]+).*", "$1"))
                .distinct();
        assertThat(found)
                .as("a rule about a room without classes can never fail")
                .containsExactlyInAnyOrderElementsOf(rooms());
    }

    @Test
    default void rooms_form_no_cycle() {
        slices().matching(root() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("rooms in a circle are one room")
                .check(code());
    }

    @Test
    default void every_package_says_that_null_is_the_exception() {
        assertThat(code().stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName))
                .as("where nobody says it, the compiler checks nothing")
                .isEmpty();
    }

    @Test
    default void nobody_waits_for_a_uni() {
        noClasses()
                .should()
                .callMethod(Uni.class, "await")
                .because("only the flow may block, on threads of its own")
                .check(code());
    }

    @Test
    default void time_and_chance_come_from_outside() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .because("a test moves the clock and repeats what happened")
                .check(code());
        noClasses()
                .that()
                .doNotHaveSimpleName("Wiring")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("there is one clock, made in the wiring")
                .check(code());
    }

    @Test
    default void fields_are_not_injected() {
        noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .because("a constructor says what a class needs")
                .check(code());
    }

    @Test
    default void names_say_what_a_thing_is() {
        for (String empty : List.of("Manager", "Helper", "Util", "Utils", "Impl", "Service")) {
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith(empty)
                    .because("such a name says only that nobody found one")
                    .check(code());
        }
    }
}
