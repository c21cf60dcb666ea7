package cn.zhibao.escalation.domain.duty;

import cn.zhibao.events.contract.OfficeHolder;
import java.util.List;

/**
 * What a roster says about one role at one moment.
 *
 * @param roster name of the roster, such as {@code 370302.4}
 * @param people in the order in which they are called; empty when nobody is on duty
 */
public record OnDuty(String roster, List<OfficeHolder> people) {

    public OnDuty {
        people = List.copyOf(people);
    }

    public boolean isVacant() {
        return people.isEmpty();
    }
}
