package cn.zhibao.hazard.http.signal;

import cn.zhibao.events.contract.SignalCounts;
import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.hazard.domain.signal.SignalFiling;
import cn.zhibao.hazard.http.json.CaseJson;
import cn.zhibao.hazard.http.json.Fields;
import org.jspecify.annotations.Nullable;

/** Signals as JSON. */
final class SignalJson {

    private SignalJson() {}

    static SignalFiling signal(Fields in) {
        SignalFiling filing = new SignalFiling(
                in.choice("kind", SignalKind.class),
                in.text("ownId"),
                in.text("region"),
                CaseJson.place(in.object("place")),
                in.time("seenAt"),
                in.text("text"),
                casualties(in.object("casualties")),
                in.flag("exercise"));
        in.done();
        return filing;
    }

    private static @Nullable SignalCounts casualties(@Nullable Fields in) {
        if (in == null) {
            return null;
        }
        SignalCounts counts = new SignalCounts(
                in.integer("deaths"), in.integer("injured"), in.integer("missing"), in.integer("trapped"));
        in.done();
        return counts;
    }
}
