package cn.zhibao.escalation.domain.duty;

import cn.zhibao.events.contract.DutyShift;
import cn.zhibao.events.contract.RosterFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A time at which a roster names nobody for a role of which it speaks.
 *
 * @param to first moment at which it does again, or its end
 */
public record Gap(String target, Instant from, Instant to) {

    /** All of a roster, role by role and in the order of time. */
    public static List<Gap> of(RosterFacts roster) {
        List<Gap> gaps = new ArrayList<>();
        roster.roles().forEach(role -> {
            Instant covered = roster.from();
            List<DutyShift> shifts = role.shifts().stream()
                    .sorted(Comparator.comparing(DutyShift::from))
                    .toList();
            for (DutyShift shift : shifts) {
                if (shift.from().isAfter(covered)) {
                    gaps.add(new Gap(role.target(), covered, shift.from()));
                }
                covered = shift.to().isAfter(covered) ? shift.to() : covered;
            }
            if (roster.to().isAfter(covered)) {
                gaps.add(new Gap(role.target(), covered, roster.to()));
            }
        });
        return gaps;
    }
}
