package cn.zhibao.hazard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.Written;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.hazard.Hazard;
import cn.zhibao.hazard.domain.register.project.Site;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class BadRowIT {

    private static final Caller CALLER = new Caller("tester", Set.of(), null, null);
    private static final int BAD = 17;

    private final Hazards hazards;

    BadRowIT(Hazards hazards) {
        this.hazards = hazards;
    }

    @Test
    void a_row_that_the_database_refuses_fails_alone() {
        // when: PostgreSQL takes no text with a NUL in it
        List<CompletableFuture<Written<HazardFound>>> filed = IntStream.range(0, 40)
                .mapToObj(i ->
                        hazards.file(newHazard(i == BAD ? "a\u0000b" : "a")).subscribeAsCompletionStage())
                .toList();
        // then
        for (int i = 0; i < filed.size(); i++) {
            CompletableFuture<Written<HazardFound>> one = filed.get(i);
            if (i == BAD) {
                assertThatThrownBy(one::join).isNotNull();
            } else {
                assertThat(one.join()).isInstanceOf(Written.Recorded.class);
            }
        }
    }

    private static Hazards.NewHazard newHazard(String text) {
        Instant now = Instant.parse("2026-11-22T03:00:00Z");
        HazardFacts facts = new HazardFacts(
                UUID.randomUUID(),
                "YH-" + text,
                HazardLevel.GENERAL,
                null,
                null,
                "110101",
                null,
                null,
                null,
                "INSPECTION",
                now,
                now,
                null,
                text,
                false,
                new HazardProgress(
                        HazardStage.GRADED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null),
                null);
        return new Hazards.NewHazard(
                Submission.of(CALLER, "test", facts.hazardId().toString(), text.getBytes(StandardCharsets.UTF_8)),
                Site.of(facts.region(), facts.project()),
                _ -> new Decision.Accepted<>(new Hazard.Graded(facts), List.of(new HazardFound(facts))),
                null);
    }
}
