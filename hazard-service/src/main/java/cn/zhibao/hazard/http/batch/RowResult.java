package cn.zhibao.hazard.http.batch;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Problem;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import cn.zhibao.hazard.http.Problems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param row line or row of the file
 * @param result {@code FILED}, {@code REPEATED} (on file already), {@code VALID} (nothing was to be stored) or
 *     {@code REFUSED}
 * @param code why it was refused, as the code of a problem
 * @param faults everything that is wrong with it
 * @param gaps pointers of what its source has to name and has not; absent when there are none
 */
record RowResult(
        long row,
        String result,
        @Nullable UUID hazardId,
        @Nullable String number,
        @Nullable String code,
        @Nullable List<Fault> faults,
        @Nullable List<String> gaps) {

    static RowResult of(long row, Outcome<HazardFound> outcome) {
        return switch (outcome) {
            case Outcome.Filed<HazardFound>(var receipt, boolean repeated) ->
                filed(row, repeated ? "REPEATED" : "FILED", receipt.event().hazard());
            case Outcome.Sound<HazardFound> _ -> new RowResult(row, "VALID", null, null, null, null, null);
            case Outcome.Faulty<HazardFound>(var faults) -> refused(row, Problems.faulty(faults));
            case Outcome.OutOfScope<HazardFound> _ -> refused(row, Problems.outOfScope());
            case Outcome.Unknown<HazardFound> _ -> refused(row, Problem.notFound());
            case Outcome.KeyTaken<HazardFound> _ -> refused(row, Problem.keyTaken());
            case Outcome.Refused<HazardFound>(var why) -> refused(row, Problems.refused(why));
            case Outcome.Stale<HazardFound>(var version) -> refused(row, Problems.stale(version));
        };
    }

    /** Whether it was stored is not known; sent again it is filed once. */
    static RowResult failed(long row) {
        return refused(row, Problem.unavailable());
    }

    private static RowResult filed(long row, String result, HazardFacts facts) {
        List<String> gaps = Source.gaps(facts);
        return new RowResult(row, result, facts.hazardId(), facts.number(), null, null, gaps.isEmpty() ? null : gaps);
    }

    private static RowResult refused(long row, Problem problem) {
        return new RowResult(
                row, "REFUSED", null, null, problem.code(), problem.faults().isEmpty() ? null : problem.faults(), null);
    }
}
