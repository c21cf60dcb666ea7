package cn.zhibao.hazard.domain.accident.procedure;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.events.contract.Investigation;
import cn.zhibao.events.contract.InvestigationAuthority;
import cn.zhibao.events.contract.InvestigationRecorded;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.accident.Accident;
import cn.zhibao.hazard.domain.accident.AccidentReplay;
import cn.zhibao.hazard.domain.accident.Dossier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records the steps of an investigation (事故调查) as they happen, and what each leaves for the next. */
public final class InvestigationRules {

    private static final Map<String, Function<Investigation, @Nullable Object>> STEPS = steps();

    private final FilingChecks filings;
    private final InvestigationChecks checks;
    private final AccidentReplay replay;

    public InvestigationRules(FilingChecks filings, AccidentReplay replay) {
        this.filings = filings;
        this.checks = new InvestigationChecks(filings);
        this.replay = replay;
    }

    /**
     * The investigation begins or goes a step further. After the final report only the evaluation may follow.
     *
     * @param faults what the reader of the document has already found
     */
    public Decision<Accident> record(Accident accident, InvestigationFiling said, Faults faults, Instant now) {
        checks.said(accident.dossier(), said, faults, now);
        return switch (accident) {
            case Accident.Reported reported -> {
                filings.required(faults, "/startedAt", said.startedAt());
                yield recorded(reported, null, said, faults, now);
            }
            case Accident.UnderInvestigation running -> recorded(running, running.investigation(), said, faults, now);
            case Accident.Concluded concluded -> {
                onlyEvaluation(said, faults);
                yield recorded(concluded, concluded.investigation(), said, faults, now);
            }
        };
    }

    private static void onlyEvaluation(InvestigationFiling said, Faults faults) {
        closed(faults, "/authority", said.authority());
        closed(faults, "/startedAt", said.startedAt());
        closed(faults, "/extendedDays", said.extendedDays());
        closed(faults, "/appraisalDays", said.appraisalDays());
        closed(faults, "/reportSubmittedAt", said.reportSubmittedAt());
        closed(faults, "/reportReceivedAt", said.reportReceivedAt());
        closed(faults, "/approvalExtendedDays", said.approvalExtendedDays());
        closed(faults, "/approvedAt", said.approvedAt());
    }

    private static void closed(Faults faults, String pointer, @Nullable Object said) {
        if (said != null) {
            faults.add(pointer, "already-concluded");
        }
    }

    private Decision<Accident> recorded(
            Accident accident, @Nullable Investigation before, InvestigationFiling said, Faults faults, Instant now) {
        Instant startedAt = pick(said.startedAt(), before == null ? null : before.startedAt());
        if (startedAt == null) {
            return Decision.refuse(new Refusal.Faulty(faults.list()));
        }
        Investigation next = merge(accident.dossier(), before, said, startedAt);
        checks.order(accident.dossier(), said, next, faults);
        List<String> changed = changed(before, next);
        if (faults.none() && changed.isEmpty()) {
            faults.add("", "nothing-changed");
        }
        if (!faults.none()) {
            return Decision.refuse(new Refusal.Faulty(faults.list()));
        }
        var step =
                new InvestigationRecorded(accident.facts(), next, Deadlines.of(accident.facts(), next), changed, now);
        return Decision.accept(replay.after(accident, step), step);
    }

    private static Investigation merge(
            Dossier dossier, @Nullable Investigation before, InvestigationFiling said, Instant startedAt) {
        if (before == null) {
            return new Investigation(
                    requireNonNullElse(said.authority(), legal(dossier)),
                    startedAt,
                    said.extendedDays(),
                    said.appraisalDays(),
                    said.reportSubmittedAt(),
                    said.reportReceivedAt(),
                    said.approvalExtendedDays(),
                    said.approvedAt(),
                    said.evaluatedAt());
        }
        return new Investigation(
                said.authority() == null ? atLeastLegal(dossier, before.authority()) : said.authority(),
                startedAt,
                pick(said.extendedDays(), before.extendedDays()),
                pick(said.appraisalDays(), before.appraisalDays()),
                pick(said.reportSubmittedAt(), before.reportSubmittedAt()),
                pick(said.reportReceivedAt(), before.reportReceivedAt()),
                pick(said.approvalExtendedDays(), before.approvalExtendedDays()),
                pick(said.approvedAt(), before.approvedAt()),
                pick(said.evaluatedAt(), before.evaluatedAt()));
    }

    /** The fields in the order in which they are named. */
    private static Map<String, Function<Investigation, @Nullable Object>> steps() {
        Map<String, Function<Investigation, @Nullable Object>> steps = new LinkedHashMap<>();
        steps.put("authority", Investigation::authority);
        steps.put("startedAt", Investigation::startedAt);
        steps.put("extendedDays", Investigation::extendedDays);
        steps.put("appraisalDays", Investigation::appraisalDays);
        steps.put("reportSubmittedAt", Investigation::reportSubmittedAt);
        steps.put("reportReceivedAt", Investigation::reportReceivedAt);
        steps.put("approvalExtendedDays", Investigation::approvalExtendedDays);
        steps.put("approvedAt", Investigation::approvedAt);
        steps.put("evaluatedAt", Investigation::evaluatedAt);
        return Collections.unmodifiableMap(steps);
    }

    private static InvestigationAuthority legal(Dossier dossier) {
        return Deadlines.authority(dossier.facts().grade());
    }

    /** Who investigates now: a regrade may have lifted the level above those who began (Decree 493 article 20). */
    public static InvestigationAuthority atLeastLegal(Dossier dossier, InvestigationAuthority said) {
        InvestigationAuthority legal = legal(dossier);
        boolean delegated = said == InvestigationAuthority.UNIT && InvestigationChecks.mayDelegate(dossier);
        return said.compareTo(legal) >= 0 || delegated ? said : legal;
    }

    private static List<String> changed(@Nullable Investigation before, Investigation next) {
        List<String> changed = new ArrayList<>();
        STEPS.forEach((field, step) -> {
            Object was = before == null ? null : step.apply(before);
            if (!Objects.equals(was, step.apply(next))) {
                changed.add(field);
            }
        });
        return changed;
    }

    private static <T> @Nullable T pick(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }
}
