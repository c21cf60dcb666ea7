package cn.zhibao.hazard.http.register;

import cn.zhibao.events.http.Problem;
import cn.zhibao.hazard.app.register.Kept;
import cn.zhibao.hazard.app.register.KnownEntry;
import cn.zhibao.hazard.http.Answers;
import cn.zhibao.hazard.http.Problems;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers of the registers. */
final class EntryAnswers {

    private EntryAnswers() {}

    static Response of(Kept kept, int status, EntryMask mask) {
        return switch (kept) {
            case Kept.Done(var entry) -> entry(entry, status, mask);
            case Kept.Sound _ -> Answers.sound();
            case Kept.Faulty(var faults) -> Problems.faulty(faults).response();
            case Kept.OutOfScope _ -> Problems.outOfScope().response();
            case Kept.Unknown _ -> Problem.notFound().response();
            case Kept.KeyTaken _ -> Problem.keyTaken().response();
            case Kept.AlreadyThere _ ->
                Problem.of(409, "already-there", "A valid entry has this key already")
                        .response();
            case Kept.Stale(var version) -> Problems.stale(version).response();
            case Kept.Ended _ ->
                Problem.of(409, "ended", "The entry has ended and changes no more")
                        .response();
            case Kept.InUse _ ->
                Problem.of(409, "in-use", "Something valid belongs to the entry")
                        .response();
        };
    }

    static Response entry(KnownEntry known, int status, EntryMask mask) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(EntryView.of(known, mask))
                .tag(Integer.toString(known.version()))
                .build();
    }
}
