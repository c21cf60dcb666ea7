package cn.zhibao.hazard.http.tip;

import cn.zhibao.events.contract.TipKind;
import cn.zhibao.hazard.domain.tip.Handling;
import cn.zhibao.hazard.domain.tip.Identity;
import cn.zhibao.hazard.domain.tip.TipFiling;
import cn.zhibao.hazard.http.json.CaseJson;
import cn.zhibao.hazard.http.json.Fields;
import org.jspecify.annotations.Nullable;

/** Tips and what is done about them as JSON. */
final class TipJson {

    private TipJson() {}

    /**
     * A tip as sent.
     *
     * @param trapped true when {@code homepage} says something: a form hides that field from people, so a program filled it
     */
    record Document(TipFiling filing, boolean trapped) {}

    static Document tip(Fields in) {
        TipFiling filing = new TipFiling(
                in.choice("kind", TipKind.class),
                in.text("region"),
                CaseJson.place(in.object("place")),
                CaseJson.enterprise(in.object("enterprise")),
                in.time("occurredAt"),
                in.text("description"),
                identity(in.object("contact")),
                in.flag("exercise"));
        String homepage = in.text("homepage");
        in.done();
        return new Document(filing, homepage != null && !homepage.isBlank());
    }

    private static @Nullable Identity identity(@Nullable Fields in) {
        if (in == null) {
            return null;
        }
        Identity identity = new Identity(in.text("name"), in.text("phone"), in.flag("employee"));
        in.done();
        return identity;
    }

    static Handling handling(Fields in) {
        Handling handling = new Handling(
                in.choice("action", Handling.Action.class),
                in.text("reason"),
                in.text("reply"),
                in.day("visitOn"),
                in.text("advice"),
                in.text("transferredTo"),
                in.text("region"),
                in.id("caseId"));
        in.done();
        return handling;
    }

    /** The one field of a small document; absent when it is not there. */
    static @Nullable String only(Fields in, String name) {
        String text = in.text(name);
        in.done();
        return text;
    }
}
