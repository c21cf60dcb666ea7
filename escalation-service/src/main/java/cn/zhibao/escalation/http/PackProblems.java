package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.rules.ChangePacks.Answer;
import cn.zhibao.escalation.app.rules.ProvePack;
import cn.zhibao.escalation.domain.release.FileFault;
import cn.zhibao.escalation.domain.release.Moved;
import cn.zhibao.escalation.domain.release.PackFault;
import cn.zhibao.escalation.domain.release.Reason;
import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a pack does not go on. */
final class PackProblems {

    private PackProblems() {}

    static Problem of(Answer.Refused refused) {
        return switch (refused.why()) {
            case PACK_FAULTY ->
                Problem.of(
                        422,
                        word(refused.why()),
                        "The packs have faults",
                        refused.faults().stream().map(PackProblems::fault).toList());
            case NOT_AHEAD -> Problem.faulty(List.of(new Fault("/from", "not-ahead")));
            case OWN_DRAFT -> conflict(refused.why(), "Who wrote a pack does not approve it");
            case DIFFERENCE_NOT_READ ->
                conflict(refused.why(), "Read first what it says differently from what is in force: GET its /diff");
            case NOT_A_DRAFT -> conflict(refused.why(), "This version was approved and changes no more");
            case NOT_CHECKED -> conflict(refused.why(), "This version has to be checked first");
            case NOT_BACKTESTED -> conflict(refused.why(), "This version has to be backtested first");
            case NOT_APPROVED -> conflict(refused.why(), "This version has to be approved first");
            case OTHER_CONTENT -> conflict(refused.why(), "The backtest ran with another text");
            case MOMENT_TAKEN -> conflict(refused.why(), "Another version comes into force at that moment");
        };
    }

    /** The pointer names file and line; the reason is in English, for other languages there are its flaw and what it is about. */
    private static Fault fault(PackFault fault) {
        Map<String, Object> params = told(fault.line(), fault.reason());
        params.put("pack", fault.pack());
        return new Fault(fault.pack() + ":" + fault.line(), "pack-fault", params);
    }

    /** What is wrong with a table of holidays or a roster, in the same way. */
    static Fault fault(String code, FileFault fault) {
        return new Fault("#" + fault.line(), code, told(fault.line(), fault.reason()));
    }

    private static Map<String, Object> told(int line, Reason reason) {
        return new HashMap<>(
                Map.of("line", line, "reason", reason.text(), "flaw", word(reason.flaw()), "about", reason.about()));
    }

    static Problem of(ProvePack.Lack lack) {
        return Problem.of(409, word(lack), "This backtest shows nothing about this version");
    }

    static Problem stale(int revision) {
        return Problem.of(
                412,
                "stale",
                "It has moved on since this revision",
                List.of(new Fault("", "stale", Map.of("version", revision))));
    }

    private static Problem conflict(Moved.Why why, String title) {
        return Problem.of(409, word(why), title);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
