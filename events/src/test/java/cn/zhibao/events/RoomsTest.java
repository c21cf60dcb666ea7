package cn.zhibao.events;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.flow.Bridge;
import cn.zhibao.events.testing.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** The rooms of what services share: a contract that knows nothing, its form on the wire, the machinery, the manners. */
class RoomsTest implements HouseRules {

    private static final String ROOT = "cn.zhibao.events";
    private static final JavaClasses CODE = HouseRules.codeOf(ROOT);

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public List<String> rooms() {
        return List.of("contract", "wire", "flow", "http", "seal", "proof");
    }

    @Override
    public JavaClasses code() {
        return CODE;
    }

    @Test
    void the_contract_knows_only_java() {
        classes()
                .that()
                .resideInAPackage(in("contract"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(in("contract"), "java..", "org.jspecify..")
                .because("a domain may speak of facts without knowing how they travel")
                .check(CODE);
    }

    @Test
    void proofs_need_only_java() {
        classes()
                .that()
                .resideInAPackage(in("proof"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(in("proof"), "java..", "org.jspecify..")
                .because("who checks the ledger need not run it, nor trust who does")
                .check(CODE);
    }

    @Test
    void the_contract_is_values_only() {
        classes()
                .that()
                .resideInAPackage(in("contract"))
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .orShould()
                .beEnums()
                .because("a fact has no behaviour and never changes")
                .check(CODE);
    }

    @Test
    void every_fact_is_a_record_of_the_contract() {
        classes()
                .that()
                .areAssignableTo(Event.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .andShould()
                .resideInAPackage(in("contract"))
                .because("names, topics and golden files follow from the records")
                .check(CODE);
    }

    @Test
    void the_wire_knows_the_contract_and_its_formats_but_not_the_flow() {
        classes()
                .that()
                .resideInAPackage(in("wire"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                in("wire"),
                                in("contract"),
                                "java..",
                                "org.jspecify..",
                                "com.fasterxml.jackson..",
                                "io.cloudevents..",
                                "org.apache.kafka.common.header..")
                        .or(belongTo(equivalentTo(ConsumerRecord.class)))
                        .or(belongTo(equivalentTo(ProducerRecord.class))))
                .because("who reads events from a file or a socket needs no machinery")
                .check(CODE);
    }

    @Test
    void the_flow_stands_on_what_its_package_says() {
        classes()
                .that()
                .resideInAPackage(in("flow"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        in("flow"),
                        in("contract"),
                        in("wire"),
                        "java..",
                        "javax.sql..",
                        "org.jspecify..",
                        "org.hibernate.reactive..",
                        "org.apache.kafka..",
                        "io.vertx..",
                        "io.smallrye..",
                        "io.quarkus.vertx..",
                        "io.micrometer..",
                        "io.opentelemetry..",
                        "com.fasterxml.jackson..",
                        "org.jboss.logging..")
                .because("every service carries what this room needs")
                .check(CODE);
    }

    @Test
    void the_manners_of_an_api_know_no_other_room() {
        classes()
                .that()
                .resideInAPackage(in("http"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        in("http"),
                        "java..",
                        "jakarta..",
                        "org.jspecify..",
                        "org.eclipse.microprofile..",
                        "com.fasterxml.jackson..",
                        "io.opentelemetry.api..",
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "org.jboss..")
                .because("a service without an API carries nothing of it")
                .check(CODE);
        noClasses()
                .that(not(resideInAPackage(in("http"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("http"))
                .because("facts and their journey do not know who asks")
                .check(CODE);
    }

    @Test
    void what_seals_knows_only_java() {
        classes()
                .that()
                .resideInAPackage(in("seal"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(in("seal"), "java..", "javax.crypto..", "org.jspecify..")
                .because("whoever reviews it has one page to read")
                .check(CODE);
    }

    @Test
    void nobody_here_knows_a_service() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "cn.zhibao.hazard..", "cn.zhibao.escalation..", "cn.zhibao.notice..", "cn.zhibao.gateway..")
                .because("what all share may not depend on one of them")
                .check(CODE);
    }

    /** On the bridge alone, between threads that may block and an event loop that may not. */
    @Test
    @Override
    public void nobody_waits_for_a_uni() {
        noClasses()
                .that(not(belongTo(equivalentTo(Bridge.class))))
                .should()
                .callMethod(Uni.class, "await")
                .because("one place knows how long a thread may wait")
                .check(CODE);
    }

    /** A failure may be recognised elsewhere: an exception is no access. */
    @Test
    void databases_are_touched_by_the_flow_alone() {
        noClasses()
                .that(not(resideInAPackage(in("flow"))))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "javax.sql..").and(not(equivalentTo(SQLException.class))))
                .because("the other rooms are values and their forms")
                .check(CODE);
    }
}
