package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.rules.LookAtRosters;
import cn.zhibao.escalation.domain.duty.DutyRosters.Manned;
import cn.zhibao.escalation.domain.duty.OnDuty;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is on duty at a desk at a moment, role by role. */
record DutyView(String desk, Instant at, List<Role> duties) {

    /**
     * A role of the desk.
     *
     * @param state NAMED, VACANT (a roster names nobody) or NO_ROSTER (the role is called, and nobody by name)
     * @param roster name of the roster that says so
     * @param until until when somebody is on duty without a break
     * @param then what is from then on: VACANT or NO_ROSTER
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Role(
            String target,
            State state,
            @Nullable String roster,
            List<Holder> people,
            @Nullable Instant until,
            @Nullable State then) {}

    enum State {
        NAMED,
        VACANT,
        NO_ROSTER
    }

    /**
     * Somebody on duty.
     *
     * @param phone for duty desks that answer for this one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Holder(
            String id,
            String name,
            String post,
            @Nullable String account,
            @Nullable String phone) {}

    static DutyView of(LookAtRosters.DeskDuty desk, boolean withPhones) {
        return new DutyView(
                desk.desk(),
                desk.at(),
                desk.duties().stream().map(duty -> role(duty, withPhones)).toList());
    }

    private static Role role(LookAtRosters.Duty duty, boolean withPhones) {
        OnDuty onDuty = duty.onDuty();
        Manned manned = duty.manned();
        return new Role(
                duty.target(),
                onDuty == null ? State.NO_ROSTER : onDuty.isVacant() ? State.VACANT : State.NAMED,
                onDuty == null ? null : onDuty.roster(),
                onDuty == null ? List.of() : holders(onDuty, duty, withPhones),
                manned == null ? null : manned.until(),
                manned == null ? null : manned.vacant() ? State.VACANT : State.NO_ROSTER);
    }

    private static List<Holder> holders(OnDuty onDuty, LookAtRosters.Duty duty, boolean withPhones) {
        return onDuty.people().stream()
                .map(each -> new Holder(
                        each.id(),
                        each.name(),
                        each.post(),
                        each.account(),
                        withPhones ? duty.phones().get(each.id()) : null))
                .toList();
    }
}
