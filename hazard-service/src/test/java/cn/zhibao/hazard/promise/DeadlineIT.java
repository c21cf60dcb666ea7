package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.RectificationDue;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.Heard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Time says what a deadline means: a day before, at it, and once it has passed. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class DeadlineIT {

    private final MovableClock clock;
    private final Flow flow;
    private final Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));

    DeadlineIT(MovableClock clock, Flow flow) {
        this.clock = clock;
        this.flow = flow;
    }

    @Test
    void an_open_hazard_is_called_due_a_day_before_and_at_its_deadline_and_overdue_after_it() {
        // given
        Instant deadline = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MILLIS);
        Api.Answer receipt = inspector.files("hazards", Documents.hazardUntil(clock.instant(), deadline));
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        UUID hazard = receipt.id("hazardId");
        assertThat(types(hazard, 1)).containsExactly(HazardFound.class);
        // when
        timeGoesTo(deadline.minus(Duration.ofDays(1)));
        // then
        assertThat(types(hazard, 2)).containsExactly(HazardFound.class, RectificationDue.class);
        // when
        timeGoesTo(deadline.plusMillis(1));
        // then
        assertThat(types(hazard, 4))
                .containsExactly(
                        HazardFound.class, RectificationDue.class, RectificationDue.class, RectificationOverdue.class);
        assertThat(Heard.events(Topics.HAZARDS, hazard).getLast())
                .isInstanceOfSatisfying(
                        RectificationOverdue.class,
                        overdue -> assertThat(overdue.overdueSince()).isEqualTo(deadline));
        Api.Answer one = inspector.reads("hazards/" + hazard);
        assertThat(one.field("status")).isEqualTo("OVERDUE");
        assertThat(one.field("overdueSince")).isEqualTo(deadline.toString());
        assertThat(one.field("version")).isEqualTo("4");
        assertThat(inspector.reads("hazards?overdue=true").text()).contains(hazard.toString());
        assertThat(inspector.reads("hazards?overdue=false").text()).doesNotContain(hazard.toString());
    }

    @Test
    void a_filing_that_is_late_already_is_called_overdue_at_once() {
        // when
        Api.Answer receipt = inspector.files(
                "hazards",
                Documents.hazardUntil(clock.instant(), clock.instant().minus(Duration.ofMinutes(30))));
        // then
        assertThat(types(receipt.id("hazardId"), 3))
                .containsExactly(HazardFound.class, RectificationDue.class, RectificationOverdue.class);
    }

    private void timeGoesTo(Instant moment) {
        if (clock.instant().isBefore(moment)) {
            clock.goesTo(moment);
        }
        flow.sweep(clock.instant());
    }

    /** Types of what was heard, once there is as much as expected. */
    private List<Class<?>> types(UUID hazard, int expected) {
        await().until(() -> Heard.events(Topics.HAZARDS, hazard).size() >= expected);
        return Heard.events(Topics.HAZARDS, hazard).stream()
                .<Class<?>>map(Event::getClass)
                .toList();
    }
}
