package cn.zhibao.events.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds in every service: a domain that decides, use cases around it, and adapters that do not know one another. */
public interface ServiceRules extends HouseRules {

    /** The rooms around the use cases, each with the packages of the technology that only it may use. */
    Map<String, List<String>> adapters();

    @Test
    default void the_domain_knows_only_java_and_the_contract() {
        classes()
                .that()
                .resideInAPackage(in("domain"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(in("domain"), "java..", "org.jspecify..", "cn.zhibao.events.contract..")
                .because("what is decided must not depend on who asks and where it is kept")
                .check(code());
    }

    @Test
    default void use_cases_know_only_the_domain_and_uni() {
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
                        "cn.zhibao.events.proof..",
                        "io.smallrye.mutiny..")
                .because("a use case says what happens; the rooms around it say with what")
                .check(code());
    }

    @Test
    default void adapters_do_not_see_one_another_nor_the_wiring() {
        for (String room : adapters().keySet()) {
            String[] others = adapters().keySet().stream()
                    .filter(other -> !other.equals(room))
                    .map(this::in)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(in(room))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(others).or(resideInAPackage(root())))
                    .because("each can be replaced without touching another")
                    .check(code());
        }
    }

    @Test
    default void each_technology_has_its_room() {
        adapters()
                .forEach((room, technology) -> noClasses()
                        .that(not(resideInAPackage(in(room))).and(not(resideInAPackage(root()))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(technology.toArray(String[]::new))
                        .because("who replaces it looks in one room")
                        .check(code()));
    }

    @Test
    default void who_decides_does_not_care_on_which_thread() {
        noClasses()
                .that(resideInAnyPackage(in("domain"), in("app")))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .because("threads belong to the rooms around")
                .check(code());
    }
}
