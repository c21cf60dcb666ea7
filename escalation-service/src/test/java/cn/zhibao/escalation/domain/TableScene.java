package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.Tables;
import cn.zhibao.events.contract.HazardReturnAsked;
import cn.zhibao.events.contract.HazardReturnFacts;
import cn.zhibao.events.contract.HazardReturnFiled;
import java.time.Instant;
import java.util.UUID;

/** One table of a unit, and what is told of it. */
final class TableScene {

    private static final UUID ID = new UUID(9, 1);

    final Story story = new Story(ID);
    private HazardReturnFacts table;

    private TableScene(HazardReturnFacts table) {
        this.table = table;
    }

    /** A {@code QUARTER} or {@code YEAR} that the unit is asked for. */
    static TableScene asked(String kind, Instant at, Instant dueAt) {
        String period = kind.equals("YEAR") ? "2026" : "2026-Q3";
        TableScene scene = new TableScene(Tables.of(ID, period, at, dueAt));
        scene.story.fact(new HazardReturnAsked(scene.table), at);
        return scene;
    }

    /** A quarter that nobody asks for. */
    static TableScene unasked(Instant dueAt) {
        return new TableScene(Tables.of(ID, "2026-Q3", null, dueAt));
    }

    void filed(Instant at) {
        table = Tables.filed(table, at);
        story.fact(new HazardReturnFiled(table), at);
    }
}
