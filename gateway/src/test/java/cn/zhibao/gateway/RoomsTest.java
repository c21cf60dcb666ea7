package cn.zhibao.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.zhibao.events.testing.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms of the gateway and who may see whom. */
class RoomsTest implements HouseRules {

    private static final String ROOT = "cn.zhibao.gateway";
    private static final JavaClasses GATEWAY = HouseRules.codeOf(ROOT);

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public List<String> rooms() {
        return List.of("http", "live");
    }

    @Override
    public JavaClasses code() {
        return GATEWAY;
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
    void configuration_stays_inside_the_wiring() {
        classes()
                .that()
                .resideInAPackage(ROOT)
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .because("rooms are given what they need, not the settings of all")
                .check(GATEWAY);
    }
}
