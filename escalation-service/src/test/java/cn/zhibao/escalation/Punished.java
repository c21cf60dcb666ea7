package cn.zhibao.escalation;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.contract.PenaltyKind;
import cn.zhibao.events.contract.Project;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit that was punished, and hazards and accidents at its works. */
public final class Punished {

    public static final String UNIT = "91350100M000100Y43";

    private Punished() {}

    /** A fine under the Work Safety Law. */
    public static PenaltyFacts penalty(UUID id, String unit, Instant decided, Instant received) {
        return new PenaltyFacts(
                id,
                "CF-2026-" + id.getLeastSignificantBits(),
                "淄建罚决字〔2026〕" + id + "号",
                PenaltyKind.FINE,
                new BigDecimal("50000"),
                "《中华人民共和国安全生产法》第一百零二条",
                true,
                new Enterprise(unit, null),
                "370300",
                decided,
                received,
                null,
                null,
                null,
                false,
                null,
                null,
                null);
    }

    /** The same, or a permit that is taken away until the end of that day where one is given. */
    public static PenaltyFacts until(PenaltyFacts p, @Nullable String day) {
        return day == null ? p : suspended(p, day);
    }

    /** A permit that is taken away until the end of that day instead. */
    public static PenaltyFacts suspended(PenaltyFacts p, String until) {
        return new PenaltyFacts(
                p.penaltyId(),
                p.number(),
                p.decisionNumber(),
                PenaltyKind.PERMIT_SUSPENSION,
                null,
                p.basis(),
                p.safetyLaw(),
                p.enterprise(),
                p.region(),
                p.decidedAt(),
                p.receivedAt(),
                null,
                null,
                null,
                p.exercise(),
                p.caseFiledAt(),
                p.aggravations(),
                LocalDate.parse(until));
    }

    /** The same, with when the case was opened that it ended. */
    public static PenaltyFacts since(PenaltyFacts p, Instant caseFiled) {
        return copy(p, p.basis(), p.safetyLaw(), caseFiled, p.aggravations());
    }

    /** The same under another law. */
    public static PenaltyFacts underOtherLaw(PenaltyFacts p) {
        return copy(p, "《建设工程质量管理条例》第六十四条", false, p.caseFiledAt(), p.aggravations());
    }

    /** The same, with what made it worse. */
    public static PenaltyFacts worse(PenaltyFacts p, Aggravation... aggravations) {
        return copy(p, p.basis(), p.safetyLaw(), p.caseFiledAt(), Aggravation.told(List.of(aggravations)));
    }

    private static PenaltyFacts copy(
            PenaltyFacts p,
            String basis,
            boolean safetyLaw,
            @Nullable Instant caseFiled,
            @Nullable List<Aggravation> aggravations) {
        return new PenaltyFacts(
                p.penaltyId(),
                p.number(),
                p.decisionNumber(),
                p.kind(),
                p.amountCny(),
                basis,
                safetyLaw,
                p.enterprise(),
                p.region(),
                p.decidedAt(),
                p.receivedAt(),
                null,
                null,
                null,
                p.exercise(),
                caseFiled,
                aggravations,
                p.until());
    }

    /** A hazard at works of the unit, found when it was reported. */
    public static HazardFacts hazard(UUID id, String unit, HazardLevel level, Instant reported) {
        return of(unit, Samples.hazard(id, level, reported, reported, reported.plusSeconds(8_640_000)), false);
    }

    /** An accident of the unit. */
    public static AccidentFacts of(String unit, AccidentFacts a) {
        return new AccidentFacts(
                a.accidentId(),
                a.number(),
                a.grade(),
                a.type(),
                a.casualties(),
                a.directLossCny(),
                a.region(),
                a.place(),
                a.project(),
                new Enterprise(unit, null),
                a.occurredAt(),
                a.informedAt(),
                a.reportedAt(),
                a.course(),
                a.measures(),
                a.exercise(),
                a.exposure(),
                a.standing(),
                a.later());
    }

    /** The same by no published criterion, said of a unit, and perhaps for a drill only. */
    public static HazardFacts of(String unit, HazardFacts h, boolean exercise) {
        return new HazardFacts(
                h.hazardId(),
                "YH-" + h.hazardId().getLeastSignificantBits(),
                h.level(),
                null,
                h.category(),
                h.region(),
                h.place(),
                h.project(),
                new Enterprise(unit, null),
                h.source(),
                h.foundAt(),
                h.reportedAt(),
                h.rectifyBy(),
                h.description(),
                exercise,
                h.progress(),
                h.finding());
    }

    /** The same at the works of that permit. */
    public static HazardFacts atWorks(String permit, HazardFacts h) {
        return new HazardFacts(
                h.hazardId(),
                h.number(),
                h.level(),
                h.criterion(),
                h.category(),
                h.region(),
                h.place(),
                new Project(permit, null, null),
                h.enterprise(),
                h.source(),
                h.foundAt(),
                h.reportedAt(),
                h.rectifyBy(),
                h.description(),
                h.exercise(),
                h.progress(),
                h.finding());
    }
}
