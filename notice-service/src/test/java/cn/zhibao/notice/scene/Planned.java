package cn.zhibao.notice.scene;

import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.MeasureEvent;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people do with the plan that answers a document, and what others hear of its measures. */
public final class Planned {

    public static final String MEASURES = "/api/v1/measures";

    private static final Duration SOON = Duration.ofMinutes(1);

    private Planned() {}

    /** A measure that is to be done by then. */
    public static Map<String, Object> item(LocalDate dueOn) {
        return new HashMap<>(Map.of(
                "matter", "临边防护缺失", "measure", "补齐防护栏杆", "dueOn", dueOn.toString(), "unit", "某建筑公司", "person", "张某某"));
    }

    /** A plan with a measure for each of these days. */
    public static Map<String, Object> plan(LocalDate... days) {
        return Map.of("items", List.of(days).stream().map(Planned::item).toList());
    }

    /** The addressee answers with such a plan. */
    public static ValidatableResponse planned(Paper paper, LocalDate... days) {
        return paper.act(paper.officer(), "plan", plan(days));
    }

    /** The addressee says what was done. */
    public static ValidatableResponse done(Paper paper, int no, String result) {
        return paper.act(paper.officer(), "measures/" + no + "/completion", Map.of("result", result));
    }

    /** The issuer looks at what was done. */
    public static ValidatableResponse reviewed(Paper paper, int no, boolean accepted) {
        return paper.act(paper.leader(), "measures/" + no + "/review", Map.of("accepted", accepted, "reason", "现场核验"));
    }

    /** What others were told of the measures of its case, once it is that much. */
    public static List<MeasureEvent> told(Paper paper, int events) {
        Topic topic = new Topic(Backbone.kafka().bootstrap());
        return await().atMost(SOON).until(() -> topic.measuresAbout(paper.caseId()), all -> all.size() >= events);
    }

    /** The measures that somebody of the region may read. */
    public static ValidatableResponse measures(String region, Map<String, ?> query) {
        return Api.as(Tokens.of("clerk", region, "notice-clerk"))
                .queryParams(query)
                .get(MEASURES)
                .then();
    }
}
