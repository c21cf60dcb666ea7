package cn.zhibao.notice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import cn.zhibao.events.testing.HouseRules;
import cn.zhibao.events.testing.ServiceRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rooms of the service and the doors between them. */
class RoomsTest implements ServiceRules {

    private static final JavaClasses CODE = HouseRules.codeOf("cn.zhibao.notice");

    @Override
    public String root() {
        return "cn.zhibao.notice";
    }

    @Override
    public List<String> rooms() {
        return List.of("domain", "app", "http", "store", "stream", "courier");
    }

    @Override
    public Map<String, List<String>> adapters() {
        return Map.of(
                "store",
                List.of("org.hibernate..", "jakarta.persistence..", "javax.crypto.."),
                "stream",
                List.of("org.apache.kafka.."),
                "http",
                List.of("cn.zhibao.events.http..", "jakarta.ws.rs.."),
                "courier",
                List.of("io.vertx.core.http..", "com.standardwebhooks.."));
    }

    @Override
    public JavaClasses code() {
        return CODE;
    }

    @Test
    void every_endpoint_names_its_roles() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .because("who may call it is part of what it is")
                .check(CODE);
    }
}
