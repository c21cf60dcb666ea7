package cn.zhibao.escalation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.domain.simulation.Recorded;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class TopicHistoryIT {

    @Inject
    MovableClock clock;

    @Inject
    World world;

    private static List<Recorded> read(TopicHistory history, Instant from, Instant to) {
        List<Recorded> read = new ArrayList<>();
        history.read(from, to, read::add);
        return read;
    }

    /** A history that looks for the beginning of a range however few records there are. */
    private static TopicHistory looking() {
        return new TopicHistory(Backbone.kafka().bootstrap(), "test", new Merge.Search(1, Duration.ofSeconds(1)));
    }

    private static TopicHistory scanning() {
        return new TopicHistory(Backbone.kafka().bootstrap(), "test");
    }

    /** One every two seconds: so far out of order no events of a test are. */
    private Set<UUID> accidents(int count) {
        Set<UUID> told = new HashSet<>();
        for (int i = 0; i < count; i++) {
            clock.passes(Duration.ofSeconds(2));
            told.add(world.accident(Samples.ZICHUAN, 0).id());
        }
        return told;
    }

    @Test
    void a_range_is_found_without_reading_what_was_before_and_nothing_of_it_is_missed() {
        // given
        accidents(20);
        clock.passes(Duration.ofSeconds(2));
        Instant from = clock.instant();
        Set<UUID> within = accidents(20);
        Instant to = clock.instant();
        accidents(5);
        // when
        List<Recorded> found = read(looking(), from, to);
        // then
        assertThat(found).allSatisfy(each -> assertThat(each.moment()).isBetween(from, to));
        assertThat(found).extracting(Recorded::caseId).containsAll(within);
        assertThat(found).containsExactlyInAnyOrderElementsOf(read(scanning(), from, to));
        assertThat(read(looking(), Instant.EPOCH, to)).hasSizeGreaterThan(found.size());
    }

    @Test
    void one_case_is_found_by_itself() {
        // given
        accidents(3);
        clock.passes(Duration.ofSeconds(2));
        var accident = world.accident(Samples.ZICHUAN, 2);
        accidents(3);
        // when
        List<Recorded> found = looking()
                .ofCase(accident.id(), accident.id(), accident.reportedAt())
                .subscribeAsCompletionStage()
                .join();
        // then
        assertThat(found).filteredOn(each -> each.sequence() == 1).isNotEmpty();
        assertThat(found).allSatisfy(each -> assertThat(each.caseId()).isEqualTo(accident.id()));
    }

    @Test
    void who_has_enough_gets_no_more() {
        // given
        accidents(3);
        List<Recorded> read = new ArrayList<>();
        // when
        scanning().read(Instant.EPOCH, clock.instant(), recorded -> {
            read.add(recorded);
            return read.size() < 2;
        });
        // then
        assertThat(read).hasSize(2);
    }
}
