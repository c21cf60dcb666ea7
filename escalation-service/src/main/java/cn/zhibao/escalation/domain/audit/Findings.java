package cn.zhibao.escalation.domain.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The newest findings, and how many there were of each kind. Used by one thread. */
public final class Findings {

    private final int kept;
    private final List<Finding> newest = new ArrayList<>();
    private final Map<Finding.Kind, Long> counts = new EnumMap<>(Finding.Kind.class);

    /** None so far; so many are kept. */
    public Findings(int kept) {
        this.kept = kept;
    }

    /** What was missing and comes after all is late, and missing no more. */
    public void add(Finding finding) {
        if (finding.kind() == Finding.Kind.LATE) {
            forgetMissing(finding);
        }
        if (newest.size() == kept) {
            newest.removeFirst();
        }
        newest.add(finding);
        counts.merge(finding.kind(), 1L, Long::sum);
    }

    private void forgetMissing(Finding late) {
        for (Iterator<Finding> each = newest.iterator(); each.hasNext(); ) {
            Finding one = each.next();
            if (one.kind() == Finding.Kind.MISSING
                    && late.sign() != null
                    && late.sign().equals(one.sign())) {
                each.remove();
            }
        }
    }

    /** Newest first. */
    public List<Finding> newest() {
        List<Finding> copy = new ArrayList<>(newest);
        Collections.reverse(copy);
        return List.copyOf(copy);
    }

    /** Since the beginning, those that are not kept any more too. */
    public Map<Finding.Kind, Long> counts() {
        return Map.copyOf(counts);
    }
}
