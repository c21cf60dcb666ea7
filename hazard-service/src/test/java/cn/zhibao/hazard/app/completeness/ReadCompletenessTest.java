package cn.zhibao.hazard.app.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.CompletenessDeclared;
import cn.zhibao.events.contract.DeclarationFacts;
import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.Written;
import cn.zhibao.hazard.domain.completeness.Area;
import cn.zhibao.hazard.domain.completeness.Standing;
import cn.zhibao.hazard.domain.completeness.Tally;
import cn.zhibao.hazard.domain.register.Region;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who has declared, who has not, and how that adds up. */
class ReadCompletenessTest {

    private static final Instant NOW = Instant.parse("2026-07-15T03:00:00Z");
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final Region PROVINCE = new Region("370000");
    private static final Scope ALL = new Scope.Subtree(PROVINCE);

    private final Shelf shelf = new Shelf();
    private final ReadCompleteness completeness =
            new ReadCompleteness(RegisterFiles.load().regions(), shelf, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void each_area_stands_where_its_declarations_put_it() {
        // given: in time, a second too late, never enough
        shelf.declares("370302", "2026-06-30", "2026-06-30T15:59:59Z");
        shelf.declares("370303", "2026-06-30", "2026-06-30T16:00:00Z");
        shelf.fellShort("370304", "2026-03-31");
        // when
        Map<String, Standing> standings = new HashMap<>();
        for (Area area : areas(new ReadCompleteness.Question(new Region("370300"), JUNE, JUNE), ALL)) {
            standings.put(area.region().code(), area.standing());
        }
        // then
        assertThat(standings)
                .containsEntry("370302", Standing.IN_TIME)
                .containsEntry("370303", Standing.LATE)
                .containsEntry("370304", Standing.OVERDUE)
                .containsEntry("370305", Standing.OVERDUE)
                .doesNotContainKey("370300");
    }

    @Test
    void a_province_adds_up_its_cities_and_a_city_its_counties() {
        // given
        shelf.declares("370302", "2026-06-30", "2026-06-30T08:00:00Z");
        // when
        ReadCompleteness.Rollup province = rollup(PROVINCE);
        ReadCompleteness.Rollup city = rollup(new Region("370300"));
        // then
        assertThat(province.parts())
                .hasSize(16)
                .extracting(ReadCompleteness.Part::name)
                .contains("淄博市");
        assertThat(part(province, "370300")).isEqualTo(city.total());
        assertThat(province.parts().stream()
                        .mapToLong(part -> part.tally().areas())
                        .sum())
                .isEqualTo(province.total().areas());
        assertThat(part(city, "370302")).isEqualTo(new Tally(1, 1, 0, 0, 0));
        assertThat(part(city, "370303")).isEqualTo(new Tally(1, 0, 0, 0, 1));
        assertThat(city.total().inTime()).isEqualTo(1);
        assertThat(province.total().overdue()).isEqualTo(province.total().areas() - 1);
    }

    @Test
    void nobody_sees_areas_outside_the_own_region() {
        Scope county = new Scope.Subtree(new Region("370302"));
        assertThat(areas(new ReadCompleteness.Question(PROVINCE, JUNE, null), county))
                .extracting(area -> area.region().code())
                .containsExactly("370302");
        assertThat(areas(new ReadCompleteness.Question(PROVINCE, JUNE, null), new Scope.Nothing()))
                .isEmpty();
    }

    private List<Area> areas(ReadCompleteness.Question question, Scope scope) {
        return completeness.areas(question, scope).subscribeAsCompletionStage().join();
    }

    private ReadCompleteness.Rollup rollup(Region region) {
        return completeness
                .rollup(new ReadCompleteness.Question(region, JUNE, null), ALL)
                .subscribeAsCompletionStage()
                .join();
    }

    private static Tally part(ReadCompleteness.Rollup rollup, String region) {
        return rollup.parts().stream()
                .filter(part -> part.region().equals(region))
                .map(ReadCompleteness.Part::tally)
                .findFirst()
                .orElseThrow();
    }

    /** Says what was declared. */
    private static final class Shelf implements Declarations {

        private final Map<String, Declared> declared = new HashMap<>();

        void declares(String region, String completeTo, String at) {
            declared.put(region, new Declared(facts(region, completeTo), Instant.parse(at)));
        }

        void fellShort(String region, String completeTo) {
            declared.put(region, new Declared(facts(region, completeTo), null));
        }

        private static DeclarationFacts facts(String region, String completeTo) {
            return new DeclarationFacts(
                    new UUID(1, 2), "TZ-1", region, LocalDate.parse(completeTo), "逐项核对", "leader", NOW);
        }

        @Override
        public Uni<Map<String, Declared>> newest(Scope scope, @Nullable LocalDate upTo) {
            return Uni.createFrom().item(declared);
        }

        @Override
        public Uni<Written<CompletenessDeclared>> declare(DeclarationFacts declaration, Submission submission) {
            throw new UnsupportedOperationException("reading declares nothing");
        }

        @Override
        public Uni<Boolean> knows(UUID declaration, Scope scope) {
            throw new UnsupportedOperationException("reading who has declared asks for no single declaration");
        }

        @Override
        public Uni<List<DeclarationFacts>> history(History query, Scope scope) {
            throw new UnsupportedOperationException("reading who has declared reads no history");
        }
    }
}
