package cn.zhibao.hazard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.zhibao.events.testing.HouseRules;
import cn.zhibao.events.testing.ServiceRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rooms of the service and the doors between them. */
class RoomsTest implements ServiceRules {

    private static final JavaClasses CODE = HouseRules.codeOf("cn.zhibao.hazard");

    @Override
    public String root() {
        return "cn.zhibao.hazard";
    }

    @Override
    public List<String> rooms() {
        return List.of("domain", "app", "http", "store", "stream", "photo", "seal");
    }

    @Override
    public Map<String, List<String>> adapters() {
        return Map.of(
                "store",
                List.of("org.hibernate..", "jakarta.persistence..", "io.vertx.pgclient.."),
                "stream",
                List.of("org.apache.kafka.."),
                "photo",
                List.of("com.drew.."),
                "seal",
                List.of("org.bouncycastle.."),
                "http",
                List.of(
                        "cn.zhibao.events.http..",
                        "jakarta.ws.rs..",
                        "io.quarkus.security..",
                        "io.vertx.ext.web..",
                        "com.fasterxml.jackson.databind..",
                        "de.siegmar.fastcsv..",
                        "org.dhatim.."));
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
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(RolesAllowed.class)
                .because("who may call it is part of what it is")
                .check(CODE);
    }
}
