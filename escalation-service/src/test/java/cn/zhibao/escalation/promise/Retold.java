package cn.zhibao.escalation.promise;

import cn.zhibao.escalation.scene.Backtest;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.Lines;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.wire.EventTypes;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was decided about each case, a line each. What a case is judged for among others waits for them: between the other
 * decisions about it, it has its place in time alone, and so it stands apart.
 */
final class Retold {

    static final String SERIES = " in a series";

    private static final Set<String> AMONG_OTHERS = Set.of(
            "DET-CLUSTER",
            "DET-CLUSTER-TYPE",
            "DET-PRECURSOR",
            "DET-REPEAT",
            "DET-REPEAT-UNIT",
            "DET-UNDER",
            "DET-CLOSURE",
            "DET-CLOSURE-YEAR",
            "DET-CONDITIONS");

    private Retold() {}

    /** As the journal has it. */
    static Map<String, List<String>> live(Flow flow) {
        List<Object[]> rows = flow.bridge()
                .await(() -> flow.unitOfWork()
                        .read(session -> session.createNativeQuery(
                                        "select type, data from journal where type not in ('cn.zhibao.rules-activated.v1', 'cn.zhibao.calendar-activated.v1') order by version",
                                        Object[].class)
                                .getResultList()));
        Map<String, List<String>> byCase = new TreeMap<>();
        rows.forEach(row -> add(byCase, EventTypes.nameOf((String) row[0]), Lines.tree((String) row[1])));
        return byCase;
    }

    /** As the active packs decide the recorded history again. */
    static Map<String, List<String>> backtest() {
        Map<String, List<String>> byCase = new TreeMap<>();
        Backtest.ofHistory(Desk.of("000000"), Map.of())
                .decisions()
                .forEach(line -> add(byCase, line.get("event").textValue(), line.get("data")));
        return byCase;
    }

    private static void add(Map<String, List<String>> byCase, String event, JsonNode data) {
        String caseId = data.findValue("caseId").textValue();
        JsonNode rule = data.findValue("rule");
        boolean amongOthers = rule != null && AMONG_OTHERS.contains(rule.textValue());
        byCase.computeIfAbsent(amongOthers ? caseId + SERIES : caseId, _ -> new ArrayList<>())
                .add(event + " " + data);
    }
}
