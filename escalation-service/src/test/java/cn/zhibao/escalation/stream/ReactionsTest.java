package cn.zhibao.escalation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Documents;
import cn.zhibao.escalation.Measures;
import cn.zhibao.escalation.Returns;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.app.DecideCase;
import cn.zhibao.escalation.app.InForce;
import cn.zhibao.escalation.app.Transaction;
import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.SceneQuestion;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Evidence;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Scene;
import cn.zhibao.escalation.domain.casefile.Standing;
import cn.zhibao.escalation.packs.Shipped;
import cn.zhibao.events.contract.CampaignReturnAsked;
import cn.zhibao.events.contract.CampaignReturnFiled;
import cn.zhibao.events.contract.CampaignReturnOverdue;
import cn.zhibao.events.contract.CampaignReturnReleased;
import cn.zhibao.events.contract.CompletenessDeclared;
import cn.zhibao.events.contract.DeclarationFacts;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.InspectionFacts;
import cn.zhibao.events.contract.InspectionRecorded;
import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.MeasureDone;
import cn.zhibao.events.contract.MeasureOverdue;
import cn.zhibao.events.contract.MeasureReviewed;
import cn.zhibao.events.contract.MeasureSet;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeOverdue;
import cn.zhibao.events.contract.NoticeServed;
import cn.zhibao.events.contract.SituationAccidents;
import cn.zhibao.events.contract.SituationChange;
import cn.zhibao.events.contract.SituationChanges;
import cn.zhibao.events.contract.SituationCounts;
import cn.zhibao.events.contract.SituationFacts;
import cn.zhibao.events.contract.SituationFigures;
import cn.zhibao.events.contract.SituationKind;
import cn.zhibao.events.contract.SituationReported;
import cn.zhibao.events.contract.SituationReturn;
import cn.zhibao.events.contract.SituationTarget;
import cn.zhibao.events.contract.SituationTargets;
import cn.zhibao.events.contract.TipFacts;
import cn.zhibao.events.contract.TipHandled;
import cn.zhibao.events.contract.TipKind;
import cn.zhibao.events.contract.TipOverdue;
import cn.zhibao.events.contract.TipStatus;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Received;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReactionsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

    private final Reactions reactions = new Reactions(new DecideCase(
            InForce.always(new Setting(Shipped.policy(), Roster.EVERYWHERE, Shipped.calendars())), (_, _) -> {}));

    @Test
    void declarations_situation_reports_inspections_and_what_becomes_of_tips_leave_no_case_behind() {
        // given
        TipFacts tip = new TipFacts(
                new UUID(0, 1), "JB-1", TipKind.ACCIDENT_CONCEALMENT, "370302", null, null, NOW, NOW, false);
        List<UUID> touched = new ArrayList<>();
        // when
        List<Received> facts = Stream.of(
                        new TipHandled(tip, TipStatus.ACCEPTED, null),
                        new TipOverdue(tip, NOW),
                        new SituationReported(quiet()),
                        new InspectionRecorded(new InspectionFacts(
                                new UUID(0, 4),
                                "JC-1",
                                new Enterprise(null, null),
                                true,
                                "370302",
                                "370300",
                                LocalDate.EPOCH,
                                "未发现隐患",
                                "inspector",
                                NOW)),
                        new CompletenessDeclared(new DeclarationFacts(
                                new UUID(0, 3), "TZ-1", "370302", LocalDate.EPOCH, "逐项核对", "leader", NOW)))
                .map(ReactionsTest::received)
                .toList();
        reactions.onFacts(noting(touched), facts).subscribe().with(_ -> {});
        // then
        assertThat(touched).isEmpty();
    }

    /** A month in which nothing happened. */
    private static SituationFacts quiet() {
        SituationCounts none = new SituationCounts(0, 0, 0, 0, BigDecimal.ZERO);
        SituationChange no = new SituationChange(BigDecimal.ZERO, "-");
        SituationChanges changes = new SituationChanges(no, no, no, no, no);
        SituationTarget target = new SituationTarget(none, none, changes, true);
        SituationFigures figures = new SituationFigures(
                new SituationAccidents(none, none, changes, false),
                List.of(),
                List.of(),
                new SituationTargets(target, target),
                null,
                null,
                List.of(),
                new SituationReturn(0, 0, 0, "-", 0, 0, "-", 0, 0, 0, 0, BigDecimal.ZERO, List.of()),
                List.of());
        LocalDate day = LocalDate.EPOCH;
        SituationKind kind = SituationKind.MONTH;
        return new SituationFacts(
                new UUID(0, 9), "XS-1", 1, null, kind, "370300", "1970-01", day, day, "HOUSING", figures, NOW);
    }

    @Test
    void a_fact_about_a_document_touches_the_document_and_not_what_it_is_about() {
        // given
        UUID document = new UUID(0, 4);
        var order = Documents.issued(NoticeKind.SUPERVISION_ORDER, document, new UUID(0, 5), NOW, null);
        List<UUID> touched = new ArrayList<>();
        // when
        List<Received> facts = Stream.of(
                        new NoticeIssued(order),
                        new NoticeServed(Documents.received(order, NOW)),
                        new NoticeOverdue(order))
                .map(ReactionsTest::received)
                .toList();
        reactions.onFacts(noting(touched), facts).subscribe().with(_ -> {});
        // then
        assertThat(touched).containsOnly(document);
    }

    @Test
    void a_fact_about_a_measure_touches_the_measure_and_neither_its_document_nor_what_that_is_about() {
        // given
        UUID id = new UUID(0, 6);
        var measure = Measures.set(id, new UUID(0, 4), new UUID(0, 5), NOW, NOW.plusSeconds(9));
        List<UUID> touched = new ArrayList<>();
        // when
        List<Received> facts = Stream.of(
                        new MeasureSet(measure),
                        new MeasureDone(Measures.done(measure, NOW, NOW)),
                        new MeasureReviewed(Measures.reviewed(measure, true, NOW)),
                        new MeasureOverdue(measure))
                .map(ReactionsTest::received)
                .toList();
        reactions.onFacts(noting(touched), facts).subscribe().with(_ -> {});
        // then
        assertThat(touched).containsOnly(id);
    }

    @Test
    void a_fact_about_a_return_touches_the_return_and_not_its_campaign() {
        // given
        UUID id = new UUID(0, 7);
        var owed = Returns.asked(id, new UUID(0, 8), NOW, NOW.plusSeconds(9));
        List<UUID> touched = new ArrayList<>();
        // when
        List<Received> facts = Stream.of(
                        new CampaignReturnAsked(owed),
                        new CampaignReturnFiled(Returns.filed(owed, NOW)),
                        new CampaignReturnOverdue(Returns.late(owed)),
                        new CampaignReturnReleased(Returns.released(owed, NOW)))
                .map(ReactionsTest::received)
                .toList();
        reactions.onFacts(noting(touched), facts).subscribe().with(_ -> {});
        // then
        assertThat(touched).containsOnly(id);
    }

    @Test
    void what_a_fact_came_with_is_the_evidence_of_what_follows_from_it() {
        // given
        Event found = new HazardFound(Samples.hazard(new UUID(0, 9), HazardLevel.MAJOR, NOW, NOW, NOW.plusSeconds(9)));
        Received bare = received(found);
        Received fact = new Received(
                bare.eventId(),
                bare.type(),
                bare.source(),
                bare.caseId(),
                1,
                NOW,
                null,
                "wang",
                NOW.minusSeconds(9),
                found);
        List<Transaction.Change> saved = new ArrayList<>();
        // when
        reactions
                .onFacts(noting(new ArrayList<>(), saved), List.of(fact))
                .subscribe()
                .with(_ -> {});
        // then
        assertThat(saved.getFirst().outcome().decisions())
                .filteredOn(Decision.Told.class::isInstance)
                .isNotEmpty()
                .allSatisfy(told -> assertThat(((Decision.Told) told).trace().evidence())
                        .isEqualTo(new Evidence(
                                Evidence.Kind.FACT,
                                fact.type(),
                                fact.eventId(),
                                1L,
                                null,
                                "wang",
                                NOW.minusSeconds(9),
                                NOW)));
    }

    @Test
    void an_interview_that_was_held_touches_the_accident_that_it_was_about_too() {
        // given
        UUID document = new UUID(0, 4);
        UUID accident = new UUID(0, 5);
        var notice = Documents.interview(document, accident, "370000", "370300", NOW);
        var ofHazard = Documents.issued(NoticeKind.INTERVIEW_NOTICE, new UUID(0, 6), new UUID(0, 7), NOW, null);
        List<Transaction.Change> saved = new ArrayList<>();
        // when
        List<Received> facts = Stream.of(
                        new InterviewHeld(notice, NOW, false),
                        new InterviewHeld(ofHazard, NOW, true),
                        new InterviewHeld(notice, NOW, true))
                .map(ReactionsTest::received)
                .toList();
        reactions.onFacts(noting(new ArrayList<>(), saved), facts).subscribe().with(_ -> {});
        // then
        assertThat(saved)
                .extracting(change -> change.before().caseId())
                .containsExactly(document, new UUID(0, 6), document, accident);
    }

    private static Received received(Event event) {
        return new Received(
                new UUID(1, 1),
                EventTypes.typeOf(event.getClass()),
                "/zhibao/hazard-service",
                event.caseId(),
                1,
                NOW,
                null,
                event);
    }

    private static Transaction noting(List<UUID> touched) {
        return noting(touched, new ArrayList<>());
    }

    private static Transaction noting(List<UUID> touched, List<Transaction.Change> saved) {
        return new Transaction() {
            @Override
            public Uni<List<CaseFile>> load(Set<UUID> caseIds) {
                touched.addAll(caseIds);
                return Uni.createFrom().item(List.of());
            }

            @Override
            public Uni<List<List<Member>>> members(List<SeriesQuestion> questions) {
                throw new AssertionError("no timer rings");
            }

            @Override
            public Uni<List<List<Standing>>> standings(List<SeriesQuestion> questions) {
                throw new AssertionError("no timer rings");
            }

            @Override
            public Uni<List<List<Scene>>> scenes(List<SceneQuestion> questions) {
                throw new AssertionError("no timer rings");
            }

            @Override
            public Uni<Void> save(List<Change> changes) {
                saved.addAll(changes);
                changes.forEach(change -> touched.add(change.before().caseId()));
                return Uni.createFrom().voidItem();
            }
        };
    }
}
