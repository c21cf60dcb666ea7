package cn.zhibao.hazard.domain.posting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.Region;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingTest {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final String PERMIT = "370302202611220101";

    private static Posting posting(Post.Kind kind, String key, String region, Posting.@Nullable Early early) {
        return new Posting(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                1,
                new Posting.Inspector("resident", "李明", "37030012001"),
                Authority.housing(new Region("370400")),
                "枣庄市住房和城乡建设局",
                new Post(kind, key, new Region(region)),
                Term.of(FROM, Term.latest(FROM)),
                early);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, PLANNED",
        "2026-12-01, CURRENT",
        "2028-11-30, CURRENT",
        "2028-12-01, ENDED",
    })
    void a_posting_of_two_years_begins_and_ends_by_its_days(LocalDate today, Posting.State state) {
        Posting posting = posting(Post.Kind.REGION, "370302", "370302", null);
        assertThat(posting.state(today)).isEqualTo(state);
        assertThat(posting.endedAt(today).isPresent()).isEqualTo(state == Posting.State.ENDED);
    }

    @Test
    void a_term_that_is_over_ended_at_midnight_in_china_and_an_early_end_when_it_was_said() {
        Instant said = Instant.parse("2027-01-05T03:00:00Z");
        Posting early = posting(Post.Kind.REGION, "370302", "370302", new Posting.Early(said, "leader", "调岗"));
        assertThat(posting(Post.Kind.REGION, "370302", "370302", null).endedAt(LocalDate.of(2029, 1, 1)))
                .contains(Instant.parse("2028-11-30T16:00:00Z"));
        assertThat(early.endedAt(LocalDate.of(2027, 1, 5))).contains(said);
        assertThat(early.state(LocalDate.of(2027, 1, 5))).isEqualTo(Posting.State.ENDED);
    }

    @Test
    void another_term_begins_right_after_the_one_before() {
        Term term = Term.of(FROM, LocalDate.of(2027, 3, 31));
        Term renewed = term.renewed(LocalDate.of(2029, 3, 31));
        assertThat(renewed.from()).isEqualTo(FROM);
        assertThat(renewed.renewedFrom()).isEqualTo("2027-04-01");
        assertThat(renewed.to()).isEqualTo(Term.latest(renewed.renewedFrom()));
    }

    @ParameterizedTest
    @CsvSource({
        "REGION,  370302, 370302, 370302, , true",
        "REGION,  370300, 370300, 3703Z1, , true",
        "REGION,  370302, 370302, 370303, , false",
        "REGION,  370302, 370302, 370300, , false",
        "PROJECT, 370302202611220101, 370302, 370302, 370302202611220101, true",
        "PROJECT, 370302202611220101, 370302, 370302, 370302202611220102, false",
        "PROJECT, 370302202611220101, 370302, 370302, , false",
        "HOUSE,   H-1, 370302, 370302, , true",
        "HOUSE,   H-1, 370302, 370302, 370302202611220101, false",
        "HOUSE,   H-1, 370302, 370303, , false"
    })
    void a_post_covers_what_is_found_there(
            Post.Kind kind, String key, String region, String place, @Nullable String permitNo, boolean covers) {
        assertThat(new Post(kind, key, new Region(region)).covers(new Region(place), permitNo))
                .isEqualTo(covers);
    }

    @Test
    void the_narrowest_posting_is_meant() {
        Posting city = posting(Post.Kind.REGION, "370300", "370300", null);
        Posting county = posting(Post.Kind.REGION, "370302", "370302", null);
        Posting project = posting(Post.Kind.PROJECT, PERMIT, "370302", null);
        List<Posting> all = List.of(city, county, project);
        assertThat(Posting.meant(all, new Region("370302"), PERMIT)).contains(project);
        assertThat(Posting.meant(all, new Region("370302"), null)).contains(county);
        assertThat(Posting.meant(all, new Region("370303"), null)).contains(city);
        assertThat(Posting.meant(all, new Region("370202"), null)).isEmpty();
    }
}
