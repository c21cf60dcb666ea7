package cn.zhibao.notice.scene;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A draft of a city for its county, and what people do with it.
 *
 * @param city whose authority writes it
 */
public record HandDraft(UUID id, String city) implements Drafted {

    public static final String DRAFTS = "/api/v1/notices/drafts";

    /** A draft that a clerk wrote. */
    public static HandDraft written(String city, Map<String, Object> content) {
        String id = writes(Drafted.clerk(city), Api.newKey(), content)
                .statusCode(201)
                .extract()
                .path("draftId");
        return new HandDraft(UUID.fromString(id), city);
    }

    public static ValidatableResponse writes(String token, String key, Object content) {
        return Api.json(token).header(Api.KEY, key).body(content).post(DRAFTS).then();
    }

    /** A complete order for a county of the city. */
    public static Map<String, Object> order(String county) {
        Map<String, Object> content = new HashMap<>();
        content.put("kind", "SUPERVISION_ORDER");
        content.put("region", county);
        content.put("subject", "某小区三期深基坑支护");
        content.put("matter", "支护变形超过报警值，未停工。");
        content.put("requirement", "立即停工");
        content.put("responsibleUnit", "区住房和城乡建设局");
        content.put("responsiblePerson", "王某");
        content.put("contact", "赵某");
        content.put("source", "LEADER_INSTRUCTION");
        content.put("sourceBy", "李市长");
        content.put("sourceOn", "2026-03-20");
        content.put("sourceWords", "限期整改");
        return content;
    }

    /** The same of another kind, with a date for its answer that lies so many days ahead. */
    public static Map<String, Object> dated(String kind, String county, int days) {
        Map<String, Object> content = order(county);
        content.put("kind", kind);
        content.put("replyOn", Drafted.today().plusDays(days).toString());
        return content;
    }

    @Override
    public String path() {
        return DRAFTS + "/" + id;
    }

    public ValidatableResponse signed(String token, int revision) {
        return decide(token, revision, "signature");
    }

    public ValidatableResponse returned(String token, Object body) {
        return say(token, "return", body);
    }

    /** The document that it became, as its issuer reads it. */
    public ValidatableResponse notice() {
        return Api.as(Drafted.leader(city)).get(Paper.NOTICES + "/" + id).then();
    }
}
