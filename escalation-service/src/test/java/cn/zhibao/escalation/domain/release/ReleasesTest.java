package cn.zhibao.escalation.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.domain.release.PackVersion.Proof;
import cn.zhibao.escalation.domain.release.PackVersion.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final PackName CN = new PackName("CN", "2026.3");
    private static final PackName SHIPPED = new PackName("CN", "2026.2");
    private static final PackName SD = new PackName("SD", "2026.1");
    private static final Timeline TIMELINE = new Timeline(
            List.of(new Timeline.Activation(SD, Instant.MIN), new Timeline.Activation(SHIPPED, Instant.MIN)));
    private static final Proof PROOF =
            new Proof(new UUID(0, 1), "CN-2026.3", "active", Instant.EPOCH, NOW, 9, 1, 0, NOW);

    private static PackVersion at(Stage stage) {
        Proof proof = stage == Stage.BACKTESTED || stage == Stage.APPROVED ? PROOF : null;
        return new PackVersion(
                CN,
                "text",
                "hash",
                stage,
                3,
                "author",
                Set.of("author", "editor"),
                NOW,
                proof,
                stage == Stage.APPROVED ? "approver" : null);
    }

    private static Move move(String name) {
        return switch (name) {
            case "edit" -> new Move.Edit("other", "other");
            case "check" -> new Move.Check(List.of());
            case "check-faulty" -> new Move.Check(List.of(new PackFault("CN-2026.3", 1, Flaw.BLANK.about())));
            case "prove" -> new Move.Prove(new Proof(new UUID(0, 2), "x", null, NOW, NOW, 1, 1, 0, NOW), "hash");
            case "prove-other" -> new Move.Prove(PROOF, "other");
            case "approve" -> new Move.Approve(true);
            case "approve-unread" -> new Move.Approve(false);
            case "activate" -> new Move.Activate(NOW.plus(Releases.LEAD), List.of());
            case "activate-now" -> new Move.Activate(NOW.plus(Releases.LEAD).minusMillis(1), List.of());
            case "activate-faulty" ->
                new Move.Activate(NOW.plusSeconds(60), List.of(new PackFault("SD-2026.1", 1, Flaw.BLANK.about())));
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest(name = "{1} by {2} when {0}: {3}")
    @CsvSource(textBlock = """
            DRAFT,      edit,            author,   DRAFT
            DRAFT,      check,           author,   CHECKED
            DRAFT,      check-faulty,    author,   PACK_FAULTY
            DRAFT,      prove,           author,   NOT_CHECKED
            DRAFT,      approve,         approver, NOT_CHECKED
            DRAFT,      activate,        approver, NOT_APPROVED
            CHECKED,    edit,            author,   DRAFT
            CHECKED,    check,           author,   unchanged
            CHECKED,    check-faulty,    author,   PACK_FAULTY
            CHECKED,    prove,           author,   BACKTESTED
            CHECKED,    prove-other,     author,   OTHER_CONTENT
            CHECKED,    approve,         approver, NOT_BACKTESTED
            CHECKED,    activate,        approver, NOT_APPROVED
            BACKTESTED, edit,            author,   DRAFT
            BACKTESTED, check,           author,   unchanged
            BACKTESTED, prove,           author,   BACKTESTED
            BACKTESTED, approve,         author,   OWN_DRAFT
            BACKTESTED, approve,         editor,   OWN_DRAFT
            BACKTESTED, approve,         approver, APPROVED
            BACKTESTED, approve-unread,  author,   OWN_DRAFT
            BACKTESTED, approve-unread,  approver, DIFFERENCE_NOT_READ
            BACKTESTED, activate,        approver, NOT_APPROVED
            APPROVED,   edit,            author,   NOT_A_DRAFT
            APPROVED,   check,           author,   NOT_A_DRAFT
            APPROVED,   prove,           author,   NOT_A_DRAFT
            APPROVED,   approve,         approver, unchanged
            APPROVED,   approve,         another,  NOT_A_DRAFT
            APPROVED,   activate,        approver, APPROVED
            APPROVED,   activate-now,    approver, NOT_AHEAD
            APPROVED,   activate-faulty, approver, PACK_FAULTY
            """)
    void each_step_follows_the_one_before_and_two_people_take_them(
            Stage stage, String move, String by, String becomes) {
        // when
        Moved moved = Releases.decide(at(stage), move(move), TIMELINE, by, NOW);
        // then
        assertThat(
                        switch (moved) {
                            case Moved.Done done -> done.next().stage().name();
                            case Moved.Unchanged _ -> "unchanged";
                            case Moved.Refused refused -> refused.why().name();
                        })
                .isEqualTo(becomes);
    }

    @Test
    void another_text_forgets_what_was_found_out_about_the_last_one() {
        // when
        Moved moved = Releases.decide(at(Stage.BACKTESTED), move("edit"), TIMELINE, "third", NOW);
        // then
        assertThat(moved)
                .isInstanceOfSatisfying(
                        Moved.Done.class,
                        done -> assertThat(done.next())
                                .returns(null, PackVersion::proof)
                                .returns(4, PackVersion::revision)
                                .returns(Set.of("author", "editor", "third"), PackVersion::editors));
    }

    @Test
    void a_moment_is_taken_by_one_version_of_a_pack() {
        // given
        Instant then = NOW.plusSeconds(60);
        Move activate = new Move.Activate(then, List.of());
        // when, then
        assertThat(Releases.decide(at(Stage.APPROVED), activate, TIMELINE.with(SHIPPED, then), "approver", NOW))
                .isEqualTo(new Moved.Refused(Moved.Why.MOMENT_TAKEN, List.of()));
        assertThat(Releases.decide(at(Stage.APPROVED), activate, TIMELINE.with(SD, then), "approver", NOW))
                .isInstanceOf(Moved.Done.class);
        assertThat(Releases.decide(at(Stage.APPROVED), activate, TIMELINE.with(CN, then), "approver", NOW))
                .isInstanceOf(Moved.Unchanged.class);
    }

    @Test
    void the_timeline_says_what_is_in_force_when() {
        // given
        Timeline timeline = TIMELINE.with(CN, NOW).with(SHIPPED, NOW.plusSeconds(60));
        // when, then
        assertThat(timeline.at(NOW.minusMillis(1))).containsExactly(SHIPPED, SD);
        assertThat(timeline.at(NOW)).containsExactly(CN, SD);
        assertThat(timeline.at(NOW.plusSeconds(60))).containsExactly(SHIPPED, SD);
        assertThat(timeline.withInPlace(new PackName("HN", "1"), NOW)).containsExactly(CN, SD, new PackName("HN", "1"));
        assertThat(timeline.combinations().keySet()).containsExactly(Instant.MIN, NOW, NOW.plusSeconds(60));
    }
}
