package cn.zhibao.notice.http;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.events.http.Document;
import cn.zhibao.notice.domain.plan.Item;
import cn.zhibao.notice.domain.plan.PlanRules;
import cn.zhibao.notice.domain.plan.Uscc;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan of measures as it is sent.
 *
 * @param items with stand-ins where something could not be read
 * @param days of the items; null where it could not be read
 */
record PlanJson(List<Item> items, List<@Nullable LocalDate> days) {

    private static final int TEXT_MAX = 2_000;
    private static final int NAME_MAX = 200;

    /** Faults are noted in the document. */
    static PlanJson read(Document document) {
        List<Item> items = new ArrayList<>();
        List<@Nullable LocalDate> days = new ArrayList<>();
        for (Document line : document.objects("items", PlanRules.MEASURES_MAX)) {
            LocalDate day = line.day("dueOn");
            days.add(day);
            items.add(new Item(
                    line.text("matter", TEXT_MAX),
                    line.text("measure", TEXT_MAX),
                    requireNonNullElse(day, LocalDate.EPOCH),
                    line.text("unit", NAME_MAX),
                    uscc(line),
                    line.text("person", NAME_MAX)));
        }
        return new PlanJson(items, days);
    }

    private static @Nullable String uscc(Document line) {
        String code = line.filledText("uscc");
        if (code != null && !code.equals("?") && !Uscc.isValid(code)) {
            line.fault("/uscc", "bad-uscc");
        }
        return code;
    }
}
