package cn.zhibao.notice.scene;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.zhibao.events.contract.ClockBreached;
import cn.zhibao.events.contract.ClockEvent;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.notice.domain.paper.Occasion;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A supervision order and what people and clocks do with it.
 *
 * @param county that is addressed
 * @param city that issued it
 */
public record Paper(UUID id, UUID caseId, String county, String city) {

    public static final String NOTICES = "/api/v1/notices";

    private static final Duration SOON = Duration.ofMinutes(1);

    /** An order that was made because a supervision was listed. */
    public static Paper issued(String county, String city) {
        return issued(UUID.randomUUID(), county, city);
    }

    /** The same for the supervision of that id. */
    public static Paper issued(UUID supervisionId, String county, String city) {
        UUID caseId = UUID.randomUUID();
        SupervisionListed listed = World.listed(supervisionId, caseId, county, city);
        Paper paper = new Paper(Occasion.of(listed).orElseThrow().paperId(), caseId, county, city);
        try (World world = new World(Backbone.kafka().bootstrap())) {
            world.tells(1, listed);
        }
        await().atMost(SOON).untilAsserted(() -> paper.look().statusCode(200));
        return paper;
    }

    /** Somebody of the addressee. */
    public String officer() {
        return Tokens.of("officer-" + county, county, "duty-officer");
    }

    /** Somebody of the issuer. */
    public String leader() {
        return Drafted.leader(city);
    }

    public ValidatableResponse look() {
        return look(id);
    }

    public ValidatableResponse look(UUID noticeId) {
        return Api.as(leader()).get(NOTICES + "/" + noticeId).then();
    }

    public ValidatableResponse received() {
        return act(officer(), "receipt", Map.of());
    }

    public ValidatableResponse replied(String text) {
        return act(officer(), "reply", Map.of("text", text));
    }

    public ValidatableResponse reviewed(boolean accepted, String reason) {
        return act(leader(), "review", Map.of("accepted", accepted, "reason", reason));
    }

    public ValidatableResponse act(String token, String act, Object body) {
        return Api.json(token).body(body).post(NOTICES + "/" + id + "/" + act).then();
    }

    /** The documents of its case, oldest first. */
    public List<String> all(String field) {
        JsonPath page = Api.as(leader())
                .queryParam("caseId", caseId)
                .get(NOTICES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return page.getList("items." + field, String.class).reversed();
    }

    /** What others were told of its case, once it is that much. */
    public List<NoticeEvent> told(int events) {
        Topic topic = new Topic(Backbone.kafka().bootstrap());
        return await().atMost(SOON).until(() -> topic.about(caseId), told -> told.size() >= events);
    }

    /** Waits for the document of the case that comes then. */
    public UUID next(int place, String kind) {
        List<String> kinds = await().atMost(SOON).until(() -> all("kind"), found -> found.size() > place);
        if (!kinds.get(place).equals(kind)) {
            throw new AssertionError(kind + " is not at " + place + " of " + kinds);
        }
        return UUID.fromString(all("noticeId").get(place));
    }

    /** A clock of the answer to a document is told to be running. */
    public static void opened(World world, long sequence, UUID noticeId, UUID clock, Instant dueAt) {
        world.tells(sequence, new ClockOpened(clock(noticeId, clock, "ISSUER", dueAt)));
    }

    /** The limit of a clock is told to have passed. */
    public static void breached(World world, long sequence, UUID noticeId, UUID clock, Instant dueAt) {
        world.tells(sequence, breach(noticeId, clock, "ISSUER", dueAt));
    }

    /** The same of a clock that measures what somebody else gets. */
    public static ClockEvent breach(UUID noticeId, UUID clock, String to, Instant dueAt) {
        return new ClockBreached(clock(noticeId, clock, to, dueAt));
    }

    private static ClockFacts clock(UUID noticeId, UUID clock, String to, Instant dueAt) {
        return new ClockFacts(
                clock,
                noticeId,
                "CN-REPLY-ORDER",
                "CN-2026.16",
                "ADDRESSEE",
                to,
                "370302",
                dueAt.minus(Duration.ofDays(10)),
                dueAt,
                null,
                null,
                "ONLINE",
                "本系统默认",
                "370302",
                false,
                null);
    }

    /** Waits until the view of a document says so. */
    public void until(UUID noticeId, String path, Object value) {
        await().atMost(SOON).untilAsserted(() -> look(noticeId).body(path, equalTo(value)));
    }
}
