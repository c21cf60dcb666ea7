package cn.zhibao.hazard.store.tip;

import cn.zhibao.events.contract.TipFacts;
import cn.zhibao.events.contract.TipStatus;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.hazard.app.tip.Tips;
import cn.zhibao.hazard.domain.tip.Tip;
import cn.zhibao.hazard.domain.tip.TipContent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tip as its column {@code data} holds it. */
record TipRow(
        TipFacts facts,
        TipContent content,
        TipStatus status,
        @Nullable Instant overdueSince) {

    /** Columns that {@link #known} reads. */
    static final String SELECT = """
            select c.version, c.data,
                   (select cast(json_agg(cast(s.data as json) order by s.version) as text)
                    from tip_step s where s.tip_id = c.tip_id)
            from tip c""";

    /** The steps of a tip in one text. */
    record Steps(List<Tips.Step> steps) {}

    static String write(Tip tip) {
        return EventJson.write(new TipRow(tip.facts(), tip.content(), tip.status(), tip.overdueSince()));
    }

    static Tips.Known known(Object[] row) {
        TipRow tip = EventJson.read(TipRow.class, (String) row[1]);
        Steps steps = row[2] == null ? new Steps(List.of()) : EventJson.read(Steps.class, "{\"steps\":" + row[2] + "}");
        return new Tips.Known(
                Tip.of(tip.status(), tip.facts(), tip.content(), tip.overdueSince()),
                ((Number) row[0]).intValue(),
                steps.steps());
    }
}
