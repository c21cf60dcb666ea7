package cn.zhibao.hazard.http.library;

import cn.zhibao.events.contract.Grade;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.library.CaseFiling;
import cn.zhibao.hazard.domain.register.work.WorkKind;
import cn.zhibao.hazard.http.json.Fields;
import cn.zhibao.hazard.http.json.StrictJson;

/** Cases as JSON. */
final class LibraryJson {

    private LibraryJson() {}

    static CaseFiling filing(byte[] document, Faults faults) {
        Fields in = StrictJson.read(document, faults);
        CaseFiling filing = new CaseFiling(
                in.text("region"),
                in.day("day"),
                in.text("mark"),
                in.text("type"),
                in.choice("grade", Grade.class),
                in.integer("deaths"),
                in.integer("injured"),
                in.decimal("directLossCny"),
                in.text("happened"),
                in.text("causes"),
                in.text("source"),
                in.text("url"),
                in.id("accidentId"),
                in.objects("lessons").stream().map(LibraryJson::lesson).toList());
        in.done();
        return filing;
    }

    private static CaseFiling.SaidLesson lesson(Fields in) {
        CaseFiling.SaidLesson lesson = new CaseFiling.SaidLesson(
                in.text("text"),
                in.texts("criteria"),
                in.texts("types"),
                in.choices("works", WorkKind.class),
                in.text("toCheck"));
        in.done();
        return lesson;
    }
}
