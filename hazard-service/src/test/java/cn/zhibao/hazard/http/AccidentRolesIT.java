package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.app.accident.Accidents.Status;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every role tries every command in every state of an accident. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class AccidentRolesIT {

    private static final Set<String> FILING = Set.of("reporter", "inspector", "duty-officer", "duty-leader");
    private static final Set<String> AUTHORITY = Set.of("inspector", "duty-officer", "duty-leader");
    private static final Set<String> DUTY = Set.of("duty-officer", "duty-leader");
    private static final List<String> ROLES = List.of(
            "reporter",
            "inspector",
            "duty-officer",
            "duty-leader",
            "principal",
            "notice-clerk",
            "agency",
            "auditor",
            "admin",
            "policy-editor");

    private final Clock clock;
    private final Api city = new Api(Tokens.of("changsha", "430100", "duty-officer"));

    AccidentRolesIT(Clock clock) {
        this.clock = clock;
    }

    /** A command, who may send it, and in which states it holds. */
    private record Command(String path, String document, Set<String> roles, Set<Status> states) {}

    private List<Command> commands() {
        Instant now = clock.instant();
        Set<Status> all = Set.of(Status.values());
        return List.of(
                new Command("supplements", "{\"measures\":\"已疏散\"}", FILING, all),
                new Command(
                        "investigation",
                        "{\"startedAt\":\"" + now.minus(8, ChronoUnit.MINUTES) + "\"}",
                        AUTHORITY,
                        Set.of(Status.REPORTED, Status.UNDER_INVESTIGATION)),
                new Command(
                        "investigation",
                        "{\"evaluatedAt\":\"" + now + "\"}",
                        AUTHORITY,
                        Set.of(Status.UNDER_INVESTIGATION, Status.CONCLUDED)),
                new Command("conclusion", Documents.conclusion(now), AUTHORITY, Set.of(Status.UNDER_INVESTIGATION)),
                new Command(
                        "receipts",
                        "{\"line\":\"HOUSING\",\"level\":\"CITY\",\"form\":\"PHONE\",\"receivedAt\":\"" + now + "\"}",
                        DUTY,
                        all),
                new Command(
                        "notifications",
                        "{\"party\":\"POLICE\",\"form\":\"PHONE\",\"notifiedAt\":\"" + now + "\"}",
                        DUTY,
                        all));
    }

    @ParameterizedTest
    @EnumSource
    void a_role_may_what_it_may_and_a_state_takes_what_it_takes(Status state) {
        // given
        String path = "accidents/" + accidentIn(state);
        List<String> wrong = new ArrayList<>();
        // when
        for (Command command : commands()) {
            for (String role : ROLES) {
                int status = as(role).files(path + "/" + command.path() + "?validateOnly=true", command.document())
                        .status();
                int expected = expected(command, role, state);
                if (status != expected) {
                    wrong.add(role + " " + command.path() + ": " + status + " instead of " + expected);
                }
            }
        }
        // then
        assertThat(wrong).isEmpty();
        assertThat(city.reads(path).field("status")).isEqualTo(state.name());
        for (String role : ROLES) {
            assertThat(as(role).reads(path).status()).isEqualTo(role.equals("policy-editor") ? 403 : 200);
        }
    }

    @Test
    void who_only_reads_a_region_supplements_nothing_but_the_accidents_of_the_own_enterprise() {
        // given
        String path = "accidents/" + accidentIn(Status.REPORTED);
        String document = "{\"measures\":\"已疏散\"}";
        Api own = clerkAndReporter(Documents.BUILDER);
        Api other = clerkAndReporter(Documents.OTHER_BUILDER);
        // then
        assertThat(other.reads(path).status()).isEqualTo(200);
        assertThat(other.files(path + "/supplements", document).status()).isEqualTo(404);
        assertThat(own.files(path + "/supplements", document).status()).isEqualTo(201);
    }

    private static Api clerkAndReporter(String uscc) {
        return new Api(Tokens.reporterAnd("both", uscc, "430100", "notice-clerk"));
    }

    private static int expected(Command command, String role, Status state) {
        if (!command.roles().contains(role)) {
            return 403;
        }
        if (command.states().contains(state)) {
            return 200;
        }
        return command.path().equals("conclusion") && state == Status.CONCLUDED ? 409 : 422;
    }

    private static Api as(String role) {
        return new Api(
                role.equals("reporter")
                        ? Tokens.reporter("builder", Documents.BUILDER)
                        : Tokens.of("changsha-" + role, "430100", role));
    }

    private String accidentIn(Status state) {
        Instant now = clock.instant();
        String id = as("reporter").files("accidents", Documents.accident(now)).field("accidentId");
        String path = "accidents/" + id;
        if (state != Status.REPORTED) {
            assertThat(city.files(path + "/investigation", """
                    {"startedAt":"%s","reportSubmittedAt":"%s","approvedAt":"%s"}""".formatted(
                                            now.minus(9, ChronoUnit.MINUTES),
                                            now.minus(7, ChronoUnit.MINUTES),
                                            now.minus(6, ChronoUnit.MINUTES)))
                            .status())
                    .isEqualTo(201);
        }
        if (state == Status.CONCLUDED) {
            assertThat(city.files(path + "/conclusion", Documents.conclusion(now))
                            .status())
                    .isEqualTo(201);
        }
        return id;
    }
}
