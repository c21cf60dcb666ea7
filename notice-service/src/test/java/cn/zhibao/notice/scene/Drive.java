package cn.zhibao.notice.scene;

import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.CampaignReturnEvent;
import cn.zhibao.events.testing.Backbone;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A campaign of an authority, and what people do with it.
 *
 * @param issuer code of the region of that authority
 */
public record Drive(UUID id, String issuer) implements Drafted {

    public static final String CAMPAIGNS = "/api/v1/campaigns";

    /** A draft that a clerk wrote. */
    public static Drive drafted(String issuer, Map<String, Object> content) {
        String id = drafts(Drafted.clerk(issuer), Api.newKey(), content)
                .statusCode(201)
                .extract()
                .path("campaignId");
        return new Drive(UUID.fromString(id), issuer);
    }

    /** One that is launched. */
    public static Drive launched(String issuer, Map<String, Object> content) {
        Drive drive = drafted(issuer, content);
        drive.launch(Drafted.leader(issuer), 1).statusCode(200);
        return drive;
    }

    public static ValidatableResponse drafts(String token, String key, Object content) {
        return Api.json(token)
                .header(Api.KEY, key)
                .body(content)
                .post(CAMPAIGNS)
                .then();
    }

    /** Half a year from today, for those regions or, with none, for all below; a return on those days. */
    public static Map<String, Object> content(List<String> regions, LocalDate... returnDays) {
        Map<String, Object> content = new HashMap<>();
        content.put("name", "建筑施工和燃气安全集中攻坚行动");
        content.put("from", Drafted.today().toString());
        content.put("to", Drafted.today().plusDays(180).toString());
        if (!regions.isEmpty()) {
            content.put("regions", new ArrayList<>(regions));
        }
        content.put("sectors", List.of("BUILDING", "GAS"));
        content.put("criteria", List.of("G23-04-2"));
        content.put(
                "stages",
                List.of(Map.of(
                        "name",
                        "动员部署",
                        "from",
                        Drafted.today().toString(),
                        "to",
                        Drafted.today().plusDays(15).toString(),
                        "text",
                        "制定方案")));
        content.put("targets", List.of(Map.of("figure", "SCREENED", "number", 100, "unit", "个工地")));
        content.put(
                "returnDays",
                List.of(returnDays).stream().map(LocalDate::toString).toList());
        content.put("basis", "市安委会办公室部署");
        return content;
    }

    /** Figures of a return that fit together. */
    public static Map<String, Object> figures(int screened, int found) {
        Map<String, Object> said = new HashMap<>();
        said.put("screened", screened);
        said.put("found", found);
        for (String name : List.of("major", "rectified", "stopped", "penalties", "fines", "interviews", "transfers")) {
            said.put(name, 0);
        }
        said.put("text", "已逐一排查");
        return said;
    }

    @Override
    public String path() {
        return CAMPAIGNS + "/" + id;
    }

    public ValidatableResponse launch(String token, int revision) {
        return decide(token, revision, "launch");
    }

    public ValidatableResponse end(String token, Object body) {
        return say(token, "end", body);
    }

    public ValidatableResponse file(String token, LocalDate day, Object body) {
        return say(token, "returns/" + day, body);
    }

    /** What others were told of its returns, once it is that much. */
    public List<CampaignReturnEvent> told(int events) {
        Topic topic = new Topic(Backbone.kafka().bootstrap());
        return await().atMost(Duration.ofMinutes(1)).until(() -> topic.returnsTo(id), all -> all.size() >= events);
    }

    /** What was told, which region by which return, such as {@code Filed 370302 1}. */
    public static List<String> names(List<CampaignReturnEvent> told) {
        return told.stream()
                .map(event -> event.getClass().getSimpleName().substring("CampaignReturn".length()) + " "
                        + event.owed().region() + " " + event.owed().no())
                .toList();
    }

    /** The last moment of a day in China. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    /** The limit of a return is told to have passed. */
    public static void breached(UUID returnId, LocalDate day) {
        try (World world = new World(Backbone.kafka().bootstrap())) {
            Paper.breached(world, 1, returnId, UUID.randomUUID(), endOf(day));
        }
    }

    /** The id of a return as the table of its authority says. */
    public UUID returnOf(String region, int place) {
        return UUID.fromString(look(Drafted.leader(issuer))
                .extract()
                .jsonPath()
                .getString("returns.rows.find { it.region == '%s' }.days[%d].returnId".formatted(region, place)));
    }
}
