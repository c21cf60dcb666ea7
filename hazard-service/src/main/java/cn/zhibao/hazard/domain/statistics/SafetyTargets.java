package cn.zhibao.hazard.domain.statistics;

import cn.zhibao.events.contract.Grade;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a period stands to the two targets that safety work is given (安全生产目标).
 *
 * @param noneLarger no accident of grade 较大 or above (杜绝较大及以上事故)
 * @param fewerOrdinary fewer of grade 一般 than in the same period of the year before, or none (减少一般事故)
 */
public record SafetyTargets(Target noneLarger, Target fewerOrdinary) {

    private static final String ORDINARY = Grade.ORDINARY.name();

    /**
     * One target.
     *
     * @param met as things stand: a period that is not over may still miss it
     */
    public record Target(AccidentCounts now, AccidentCounts before, AccidentCounts.Changes change, boolean met) {}

    /**
     * The targets of a period.
     *
     * @param grades figures of both periods, split by grade
     */
    public static SafetyTargets of(List<AccidentFigures.Group> grades) {
        return of(by(grades, AccidentFigures.Group::now), by(grades, AccidentFigures.Group::before));
    }

    private static Map<String, AccidentCounts> by(
            List<AccidentFigures.Group> grades, Function<AccidentFigures.Group, AccidentCounts> counts) {
        return grades.stream().collect(Collectors.toMap(AccidentFigures.Group::key, counts));
    }

    static SafetyTargets of(Map<String, AccidentCounts> now, Map<String, AccidentCounts> before) {
        AccidentCounts larger = larger(now);
        AccidentCounts ordinary = now.getOrDefault(ORDINARY, AccidentCounts.NONE);
        AccidentCounts ordinaryBefore = before.getOrDefault(ORDINARY, AccidentCounts.NONE);
        return new SafetyTargets(
                target(larger, larger(before), larger.accidents() == 0),
                target(
                        ordinary,
                        ordinaryBefore,
                        ordinary.accidents() == 0 || ordinary.accidents() < ordinaryBefore.accidents()));
    }

    private static AccidentCounts larger(Map<String, AccidentCounts> grades) {
        return grades.entrySet().stream()
                .filter(grade -> !grade.getKey().equals(ORDINARY))
                .map(Map.Entry::getValue)
                .reduce(AccidentCounts.NONE, AccidentCounts::plus);
    }

    private static Target target(AccidentCounts now, AccidentCounts before, boolean met) {
        return new Target(now, before, now.since(before), met);
    }
}
