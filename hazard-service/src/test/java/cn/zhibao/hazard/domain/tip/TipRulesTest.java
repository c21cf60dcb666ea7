package cn.zhibao.hazard.domain.tip;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Position;
import cn.zhibao.events.contract.TipHandled;
import cn.zhibao.events.contract.TipKind;
import cn.zhibao.events.contract.TipStatus;
import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.tip.Handling.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TipRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final TipRules RULES = new TipRules(
            RegisterFiles.load().regions(),
            new FilingPolicy(Duration.ofMinutes(2), Duration.ofDays(7), Duration.ofDays(15), Duration.ofDays(30)),
            new TipPolicy(
                    Map.of(TipKind.HOUSE_COMPLAINT, Duration.ofDays(7)), Duration.ofDays(15), 10, Duration.ofHours(1)));

    @ParameterizedTest
    @CsvSource({"HOUSE_COMPLAINT, 7", "HAZARD, 15", "ACCIDENT_CONCEALMENT, 15"})
    void the_answer_is_due_by_kind(TipKind kind, int days) {
        assertThat(received(kind).facts().replyBy()).isEqualTo(NOW.plus(Duration.ofDays(days)));
    }

    @Test
    void the_place_is_told_but_for_a_complaint_about_ones_own_house() {
        assertThat(received(TipKind.HAZARD).facts().position()).isEqualTo(new Position(117.97, 36.64));
        assertThat(received(TipKind.HOUSE_COMPLAINT).facts().position()).isNull();
    }

    @Test
    void a_name_makes_a_tip_a_real_name_tip_and_is_not_in_it() {
        // given
        Tip tip = RULES.receive(filing(TipKind.HAZARD, new Identity("李知情", "139", true)), identity())
                .next();
        // then
        assertThat(tip.content().named()).isTrue();
        assertThat(tip.toString()).doesNotContain("李知情", "139");
        assertThat(received(TipKind.HAZARD).content().named()).isFalse();
        assertThat(new Identity("李知情", "139", true).toString()).doesNotContain("李知情", "139");
    }

    @ParameterizedTest
    @CsvSource({"ACCEPT, ACCEPTED", "REJECT, REJECTED", "TRANSFER, TRANSFERRED", "ANSWER, ANSWERED"})
    void a_tip_that_waits_goes_where_it_is_sent(Action action, TipStatus status) {
        // when
        TipDecision decision = handle(received(TipKind.HAZARD), handling(action));
        // then
        assertThat(decision).isInstanceOfSatisfying(TipDecision.Accepted.class, accepted -> {
            assertThat(accepted.next().status()).isEqualTo(status);
            assertThat(((TipHandled) accepted.event()).status()).isEqualTo(status);
        });
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void a_tip_that_has_its_answer_waits_for_nothing(Action action) {
        for (TipStatus end : List.of(TipStatus.REJECTED, TipStatus.TRANSFERRED, TipStatus.ANSWERED)) {
            Tip closed = ((Tip.Open) received(TipKind.HAZARD)).closed(end);
            assertThat(handle(closed, handling(action))).isEqualTo(new TipDecision.TooLate());
        }
    }

    @Test
    void a_tip_is_taken_up_once() {
        Tip accepted = ((Tip.Open) received(TipKind.HAZARD)).accept();
        assertThat(handle(accepted, handling(Action.ACCEPT))).isEqualTo(new TipDecision.TooLate());
        assertThat(handle(accepted, handling(Action.ANSWER))).isInstanceOf(TipDecision.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ACCEPT, -, -, -, 370303, /region",
                "ACCEPT, -, -, 市场监管局, -, /transferredTo",
                "REJECT, -, -, -, -, /reply",
                "ANSWER, -, -, -, -, /reply",
                "TRANSFER, -, -, 市场监管局, -, /reason",
                "TRANSFER, 属地, -, -, -, /transferredTo",
                "TRANSFER, 属地, -, 市场监管局, 370303, /transferredTo",
                "TRANSFER, 属地, -, -, 370302, /region",
                "TRANSFER, 属地, -, -, 379999, /region",
                "-, -, -, -, -, /action"
            })
    void what_is_done_says_what_it_needs(
            @Nullable Action action,
            @Nullable String reason,
            @Nullable String reply,
            @Nullable String to,
            @Nullable String region,
            String pointer) {
        // when
        TipDecision decision =
                handle(received(TipKind.HAZARD), new Handling(action, reason, reply, null, null, to, region, null));
        // then
        assertThat(decision)
                .isInstanceOfSatisfying(
                        TipDecision.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::pointer)
                                .containsExactly(pointer));
    }

    @Test
    void a_deadline_is_said_once_and_only_to_those_who_wait() {
        // given
        Tip open = received(TipKind.HAZARD);
        Instant deadline = open.facts().replyBy();
        // when
        TipDecision.Accepted overdue = (TipDecision.Accepted) TipRules.overdue(open, deadline);
        // then
        assertThat(overdue.next().overdueSince()).isEqualTo(deadline);
        assertThat(TipRules.overdue(overdue.next(), deadline)).isEqualTo(new TipDecision.TooLate());
        assertThat(TipRules.overdue(open, deadline.plusMillis(1))).isEqualTo(new TipDecision.TooLate());
        assertThat(TipRules.overdue(((Tip.Open) open).closed(TipStatus.ANSWERED), deadline))
                .isEqualTo(new TipDecision.TooLate());
    }

    private static Tip received(TipKind kind) {
        return RULES.receive(filing(kind, null), identity()).next();
    }

    private static TipFiling filing(TipKind kind, @Nullable Identity identity) {
        return new TipFiling(kind, "370302", new Place("般阳路 1 号", 117.97, 36.64), null, null, "无人整改", identity, false);
    }

    private static CaseIdentity identity() {
        return new CaseIdentity(new UUID(1, 2), "JB-370302-20261126-0000001", NOW);
    }

    private static Handling handling(Action action) {
        return switch (action) {
            case ACCEPT -> new Handling(action, null, null, null, null, null, null, null);
            case REJECT, ANSWER -> new Handling(action, null, "答复", null, null, null, null, null);
            case TRANSFER -> new Handling(action, "不属本部门", null, null, null, "市场监管局", null, null);
        };
    }

    private static TipDecision handle(Tip tip, Handling handling) {
        return RULES.handle(tip, handling, new Faults(), NOW);
    }
}
