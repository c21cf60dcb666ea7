package cn.zhibao.hazard.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.zhibao.events.contract.Position;
import cn.zhibao.hazard.domain.attachment.Flag.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceRulesTest {

    private static final Instant FOUND = Instant.parse("2026-11-26T02:00:00Z");
    private static final Position PLACE = new Position(117.97, 36.64);
    private static final FiledCase CASE = new FiledCase(new UUID(0, 1), FOUND, PLACE);
    private static final EvidenceRules RULES = new EvidenceRules(500);

    /** Degrees of latitude that are so many metres. */
    private static Position north(double metres) {
        return new Position(PLACE.longitude(), PLACE.latitude() + Math.toDegrees(metres / 6_371_008.8));
    }

    @ParameterizedTest
    @CsvSource({
        "RECTIFICATION, -1, true",
        "RECTIFICATION, 0, false",
        "RECTIFICATION, 1, false",
        "VERIFICATION, -1, true",
        "VERIFICATION, 0, false",
        "FINDING, -1, false",
        "ACCIDENT, -1, false"
    })
    void what_proves_work_is_not_older_than_the_finding(Purpose purpose, int millis, boolean flagged) {
        assertThat(kinds(attachment(purpose, MediaType.JPEG, FOUND.plusMillis(millis), PLACE), false)
                        .contains(Kind.OLDER_THAN_FINDING))
                .isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "499, false", "500, false", "501, true", "12000, true"})
    void what_was_taken_more_than_500_metres_away_is_flagged_with_its_distance(int metres, boolean flagged) {
        // when
        List<Flag> flags = RULES.flags(attachment(Purpose.FINDING, MediaType.JPEG, FOUND, north(metres)), CASE, false);
        // then
        assertThat(flags).isEqualTo(flagged ? List.of(new Flag(Kind.FAR_FROM_PLACE, metres)) : List.of());
    }

    @Test
    void a_case_without_a_place_has_nothing_far_from_it() {
        assertThat(RULES.flags(
                        attachment(Purpose.FINDING, MediaType.JPEG, FOUND, north(90_000)),
                        new FiledCase(new UUID(0, 1), FOUND, null),
                        false))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void the_same_photo_on_another_case_is_flagged_when_it_is_to_prove_work(Purpose purpose) {
        // given
        Twin twin = new Twin(new UUID(0, 3), false, Purpose.RECTIFICATION);
        // when
        List<Kind> kinds = kinds(attachment(purpose, MediaType.JPEG, FOUND, PLACE), twin.isOdd(purpose));
        // then
        assertThat(kinds.contains(Kind.SAME_PHOTO_ELSEWHERE))
                .isEqualTo(purpose == Purpose.RECTIFICATION || purpose == Purpose.VERIFICATION);
        assertThat(new Twin(new UUID(0, 3), false, Purpose.FINDING).isOdd(purpose))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "FINDING, RECTIFICATION, true",
        "RECTIFICATION, FINDING, true",
        "RECTIFICATION, VERIFICATION, true",
        "OTHER, VERIFICATION, true",
        "FINDING, OTHER, false"
    })
    void the_same_photo_in_one_case_is_flagged_when_one_of_both_is_to_prove_work(
            Purpose one, Purpose other, boolean odd) {
        assertThat(new Twin(new UUID(0, 3), true, one).isOdd(other)).isEqualTo(odd);
    }

    @ParameterizedTest
    @CsvSource({"JPEG, 2", "PNG, 2", "WEBP, 2", "PDF, 0", "MP4, 0"})
    void a_photo_that_nobody_says_when_and_where_of_is_marked(MediaType type, int flags) {
        assertThat(kinds(attachment(Purpose.RECTIFICATION, type, null, null), false))
                .hasSize(flags)
                .isSubsetOf(Kind.NO_CAPTURE_TIME, Kind.NO_CAPTURE_PLACE);
    }

    @Test
    void what_the_file_says_goes_before_what_its_sender_says() {
        // given
        Capture recorded = new Capture(FOUND.minusSeconds(60), null);
        Capture claimed = new Capture(FOUND.plusSeconds(60), PLACE);
        // then
        assertThat(recorded.or(claimed)).isEqualTo(new Capture(FOUND.minusSeconds(60), PLACE));
    }

    @Test
    void distances_are_those_of_the_earth() {
        assertThat(EvidenceRules.metres(new Position(116.4074, 39.9042), new Position(121.4737, 31.2304)))
                .isCloseTo(1_067_000, within(5_000.0));
        assertThat(EvidenceRules.metres(new Position(180, 0), new Position(-180, 0)))
                .isCloseTo(0, within(0.001));
        assertThat(EvidenceRules.metres(new Position(0, 90), new Position(0, -90)))
                .isCloseTo(20_015_114, within(10.0));
    }

    private static List<Kind> kinds(Attachment attachment, boolean elsewhere) {
        return RULES.flags(attachment, CASE, elsewhere).stream().map(Flag::kind).toList();
    }

    private static Attachment attachment(
            Purpose purpose, MediaType type, @Nullable Instant takenAt, @Nullable Position position) {
        return new Attachment(
                new UUID(0, 2),
                CASE.caseId(),
                purpose,
                "a.jpg",
                type,
                10,
                "00",
                Capture.UNKNOWN,
                new Capture(takenAt, position),
                "somebody",
                FOUND);
    }
}
