package cn.zhibao.notice.http;

import cn.zhibao.events.http.Problem;
import cn.zhibao.notice.domain.Fault;
import java.util.List;

/** What only this service refuses. */
final class Problems {

    private Problems() {}

    static Problem faulty(List<Fault> faults) {
        return Problem.faulty(faults.stream()
                .map(fault -> new cn.zhibao.events.http.Fault(fault.pointer(), fault.code(), fault.params()))
                .toList());
    }

    static Problem outOfScope() {
        return Problem.of(403, "out-of-scope", "This is outside the region the caller answers for");
    }

    static Problem tooManySubscriptions(int most) {
        return Problem.of(409, "too-many-subscriptions", "An account has at most " + most + " subscriptions");
    }
}
