package cn.zhibao.escalation.domain.simulation;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Counts what comes into a simulation. Used by one thread. */
final class Intake {

    /** Who reads that so many cases were left out knows enough; each costs memory. */
    private static final int LEFT_OUT_MAX = 1_000;

    long cases;
    long facts;
    long answers;
    long repeated;
    private long withoutBeginning;
    private long tooLate;
    private long beganBefore;
    private final Set<UUID> leftOut = new HashSet<>();

    /** The first fact of its case did not come, or so long ago that the case is forgotten. */
    void withoutBeginning(UUID caseId) {
        withoutBeginning++;
        leaveOut(caseId);
    }

    void tooLate(UUID caseId) {
        tooLate++;
        leaveOut(caseId);
    }

    private void leaveOut(UUID caseId) {
        if (leftOut.size() < LEFT_OUT_MAX) {
            leftOut.add(caseId);
        }
    }

    /** Counts from nothing, with so many cases that are known already. */
    void startAgain(long underWay) {
        cases = 0;
        facts = 0;
        answers = 0;
        repeated = 0;
        withoutBeginning = 0;
        tooLate = 0;
        leftOut.clear();
        beganBefore = underWay;
    }

    Simulation.Taken taken(long seriesForgotten) {
        return new Simulation.Taken(
                cases,
                facts,
                answers,
                repeated,
                withoutBeginning,
                tooLate,
                seriesForgotten,
                beganBefore,
                leftOut.size());
    }
}
