package cn.zhibao.hazard.http;

import cn.zhibao.events.http.Problem;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Refusal;
import java.util.List;
import java.util.Map;

/** What only this service refuses. */
public final class Problems {

    private Problems() {}

    public static Problem faulty(List<Fault> faults) {
        return Problem.faulty(faults.stream()
                .map(fault -> new cn.zhibao.events.http.Fault(fault.pointer(), fault.code(), fault.params()))
                .toList());
    }

    /** A sound command at the wrong moment, or from the wrong person. */
    public static Problem refused(Refusal why) {
        return switch (why) {
            case Refusal.Faulty(var faults) -> faulty(faults);
            case Refusal.TooLate _ -> Problem.of(409, "too-late", "The case does not wait for this any more");
            case Refusal.Conflict(var code, var params) ->
                Problem.of(
                        409,
                        code,
                        "The case does not stand where this could be done",
                        List.of(new cn.zhibao.events.http.Fault("", code, params)));
            case Refusal.Forbidden(var code) -> Problem.of(403, code, "This is for somebody else to do");
        };
    }

    /** The case or entry has moved on since the caller looked. */
    public static Problem stale(int version) {
        return Problem.of(
                412,
                "stale",
                "It has moved on since this version",
                List.of(new cn.zhibao.events.http.Fault("", "stale", Map.of("version", version))));
    }

    public static Problem outOfScope() {
        return Problem.of(403, "out-of-scope", "This is outside the region or enterprise the caller answers for");
    }
}
