package cn.zhibao.hazard.http;

import cn.zhibao.events.http.Problem;
import cn.zhibao.hazard.domain.Fault;
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
        return Problem.of(403, "out-of-scope", "This is outside the region or enterprise the caller answers for");
    }
}
