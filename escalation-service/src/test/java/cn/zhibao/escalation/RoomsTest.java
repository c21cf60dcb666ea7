package cn.zhibao.escalation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.zhibao.events.testing.HouseRules;
import cn.zhibao.events.testing.ServiceRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rooms of the service and the doors between them. */
class RoomsTest implements ServiceRules {

    private static final JavaClasses CODE = HouseRules.codeOf("cn.zhibao.escalation");

    @Override
    public String root() {
        return "cn.zhibao.escalation";
    }

    @Override
    public List<String> rooms() {
        return List.of("domain", "app", "http", "store", "stream", "packs", "backtest");
    }

    @Override
    public Map<String, List<String>> adapters() {
        return Map.of(
                "store",
                List.of("org.hibernate..", "jakarta.persistence.."),
                "stream",
                List.of("org.apache.kafka.."),
                "http",
                List.of("cn.zhibao.events.http..", "jakarta.ws.rs.."),
                "packs",
                List.of("dev.cel..", "org.yaml.."),
                "backtest",
                List.of());
    }

    @Override
    public JavaClasses code() {
        return CODE;
    }

    @Test
    void what_the_domain_is_made_of_forms_no_cycle() {
        slices().matching(root() + ".domain.(*)..")
                .should()
                .beFreeOfCycles()
                .because("parts in a circle are one part")
                .check(CODE);
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
}
