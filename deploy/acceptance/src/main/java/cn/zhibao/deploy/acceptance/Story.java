package cn.zhibao.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Chapters of 2022, told through the public door as drills of today. Dates and places of the originals are in
 * the texts; names and details are made up.
 */
public final class Story implements AutoCloseable {

    private static final Duration UNTIL_OVERDUE = Duration.ofSeconds(8);
    private static final List<String> DESKS =
            List.of("province", "city", "county", "qingdao", "rizhao", "hunan", "changsha");

    private final Door door;
    private final PrintStream out;
    private final String builder;
    private final Desks desks;

    /** Logs in and opens the desks. */
    public Story(Door door, String password, PrintStream out) {
        this.door = door;
        this.out = out;
        this.builder = door.login("builder", password);
        this.desks = new Desks(door, password, out, DESKS);
    }

    /** Four fatal building accidents in five days: each reaches its city's desk and the province's. */
    public void fourAccidentsInFiveDays() {
        chapter("一、五天四起：青岛、日照（原型 2022-03-28 至 04-01）");
        report("370211", "青岛市黄岛区", 1, "09", "3月28日原型：外架拆除时一人高处坠落", "qingdao", "province");
        report("370214", "青岛市城阳区", 1, "04", "3月30日原型：吊装时构件坠落伤人", "qingdao", "province");
        report("371102", "日照市东港区", 1, "10", "3月31日原型：沟槽坍塌埋压一人", "rizhao", "province");
        report("371103", "日照市岚山区", 2, "09", "4月1日原型：吊篮坠落，两人死亡", "rizhao", "province");
    }

    /** A house collapses; the count of the dead grows, and with it the grade. */
    public void theCountGrows() {
        chapter("二、长沙 4·29 居民自建房倒塌：死亡 26 → 54，重大 → 特别重大");
        JsonNode receipt = report("430112", "长沙市望城区", 26, "10", "4月29日原型：居民自建房倒塌，首报死亡 26 人", "changsha", "hunan");
        say("续报：死亡 54 人");
        desks.act();
        door.post(
                        "/api/v1/accidents/" + receipt.path("accidentId").asText() + "/supplements",
                        builder,
                        Filing.deathsNow(54))
                .expect(201);
        desks.await("accident-regraded", receipt.path("accidentId").asText(), "hunan");
    }

    /** A major hazard passes its deadline; the province puts it under listed supervision and an order is issued. */
    public void theProvinceLists() {
        chapter("三、重大隐患 C24-08-4 逾期未改，直至省级挂牌督办");
        Instant found = desks.act();
        JsonNode receipt = door.post(
                        "/api/v1/hazards",
                        builder,
                        Filing.hazard("370302", "淄博市淄川区", "C24-08-4", found.plus(UNTIL_OVERDUE)))
                .expect(201);
        String hazardId = receipt.path("hazardId").asText();
        say("已登记 %s，整改期限 %s"
                .formatted(
                        receipt.path("number").asText(),
                        receipt.path("rectifyBy").asText()));
        desks.await("rectification-overdue", hazardId, "county", "city", "province");
        String supervisionId = proposed(hazardId);
        say("省厅值班领导决定挂牌督办");
        desks.act();
        String province = desks.desk("province").token();
        door.post(
                        "/api/v1/supervisions/" + supervisionId + "/listing",
                        province,
                        Filing.object(body -> body.put(
                                        "rectifyBy",
                                        Instant.now().plus(Duration.ofDays(10)).toString())
                                .put("reason", "重大隐患逾期未整改")))
                .expect(200);
        desks.await("notice-issued", hazardId, "province", "city", "county");
        theCountyAnswers(hazardId, province);
    }

    /** The county receives and answers the order, and the province accepts the answer. */
    private void theCountyAnswers(String hazardId, String province) {
        JsonNode order = dated(hazardId, province);
        String path = "/api/v1/notices/" + order.path("noticeId").asText();
        String county = desks.desk("county").token();
        say("督办单 %s 回复期限 %s（10 个工作日）"
                .formatted(order.path("number").asText(), order.path("replyBy").asText()));
        answers(path + "/receipt", county, "{}");
        desks.await("notice-served", hazardId, "province", "county");
        answers(path + "/reply", county, Filing.object(body -> body.put("text", "已责令项目停工整改，方案随报")));
        desks.await("notice-replied", hazardId, "province", "county");
        answers(
                path + "/review",
                province,
                Filing.object(body -> body.put("accepted", true).put("reason", "情况属实，同意办结")));
        desks.await("notice-reviewed", hazardId, "province", "county");
    }

    private void answers(String path, String token, String document) {
        desks.act();
        door.post(path, token, document).expect(200);
    }

    /** The order, once its clock runs. */
    private JsonNode dated(String hazardId, String token) {
        Instant end = Instant.now().plus(Desks.ARRIVAL);
        while (Instant.now().isBefore(end)) {
            JsonNode order = door.get("/api/v1/notices?caseId=" + hazardId, token)
                    .expect(200)
                    .at("/items/0");
            if (order.has("replyBy")) {
                return order;
            }
            desks.desk("province").next(Duration.ofMillis(500), arrival -> true);
        }
        throw new IllegalStateException("no clock runs for the order about " + hazardId);
    }

    /** A major hazard from finding to striking off: the first look on site sends it back. */
    public void struckOff() {
        chapter("四、一项重大隐患的闭环：方案 → 整改 → 核验不通过 → 再整改 → 销号");
        Instant found = desks.act();
        JsonNode receipt = door.post(
                        "/api/v1/hazards",
                        builder,
                        Filing.hazard("370302", "淄博市淄川区", "C24-08-4", found.plus(Duration.ofDays(3))))
                .expect(201);
        String hazardId = receipt.path("hazardId").asText();
        say("已登记 %s".formatted(receipt.path("number").asText()));
        String county = desks.desk("county").token();
        move(hazardId, builder, "plan", Filing.plan(found.plus(Duration.ofDays(2))));
        move(hazardId, builder, "start", "{}");
        rectified(hazardId, "力矩限制器已恢复");
        desks.await("rectification-submitted", hazardId, "county", "province");
        move(hazardId, county, "verification", Filing.seen(false, "限制器未重新标定"));
        desks.await("verification-failed", hazardId, "county", "province");
        rectified(hazardId, "已重新标定并附记录");
        move(hazardId, county, "verification", Filing.seen(true, "标定记录齐全，限制器有效"));
        desks.await("hazard-closed", hazardId, "county", "province");
        JsonNode closed = door.get("/api/v1/hazards/" + hazardId, county).expect(200);
        say("已销号，回头看时间 %s".formatted(closed.at("/progress/recheckAt").asText()));
    }

    /** A grade that rises inside the casualty window, and a report that comes after it: it is kept, but counts no more. */
    public void theWindowCloses() {
        chapter("五、伤亡窗口：窗口内续报升级，窗口后续报只留存、不改等级");
        desks.act();
        JsonNode receipt = door.post(
                        "/api/v1/accidents", builder, Filing.accidentDaysAgo(10, "370302", "淄博市淄川区", 2, "10"))
                .expect(201);
        String accidentId = receipt.path("accidentId").asText();
        say("已受理 %s：10 天前坍塌，死亡 2 人，一般事故，窗口 30 天"
                .formatted(receipt.path("number").asText()));
        JsonNode inside = supplement(accidentId, Filing.deathsNow(3));
        desks.await("accident-regraded", accidentId, "province");
        say("续报死亡 3 人：等级 %s".formatted(inside.path("grade").asText()));
        supplement(accidentId, Filing.object(body -> body.put("type", "08")));
        say("查明起因为火灾：窗口改为 7 天，已经关闭");
        JsonNode after = supplement(accidentId, Filing.deathsNow(10));
        say("窗口后续报死亡 10 人：等级仍为 %s，afterWindow=%s"
                .formatted(
                        after.path("grade").asText(), after.path("afterWindow").asText()));
    }

    private JsonNode supplement(String accidentId, String document) {
        desks.act();
        return door.post("/api/v1/accidents/" + accidentId + "/supplements", builder, document)
                .expect(201);
    }

    /** The unit attaches a picture and names it as its evidence. */
    private void rectified(String hazardId, String description) {
        String evidence = door.upload(
                        "/api/v1/attachments?caseId=" + hazardId + "&purpose=RECTIFICATION",
                        builder,
                        "image/png",
                        Picture.of(description))
                .expect(201)
                .path("attachmentId")
                .asText();
        move(hazardId, builder, "rectification", Filing.rectified(description, evidence));
    }

    private void move(String hazardId, String token, String move, String document) {
        desks.act();
        door.post("/api/v1/hazards/" + hazardId + "/" + move, token, document).expect(201);
    }

    private JsonNode report(String region, String address, int deaths, String type, String course, String... mustHear) {
        desks.act();
        JsonNode receipt = door.post(
                        "/api/v1/accidents", builder, Filing.accident(region, address, deaths, type, course))
                .expect(201);
        say("已受理 %s：%s".formatted(receipt.path("number").asText(), course));
        desks.await("escalation-raised", receipt.path("accidentId").asText(), mustHear);
        return receipt;
    }

    private String proposed(String hazardId) {
        Instant end = Instant.now().plus(Desks.ARRIVAL);
        while (Instant.now().isBefore(end)) {
            JsonNode found = door.get(
                            "/api/v1/supervisions?caseId=" + hazardId,
                            desks.desk("province").token())
                    .expect(200);
            for (JsonNode supervision : found.path("items")) {
                if (supervision.path("caseId").asText().equals(hazardId)) {
                    return supervision.path("supervisionId").asText();
                }
            }
            desks.desk("province").next(Duration.ofMillis(500), arrival -> true);
        }
        throw new IllegalStateException("nobody proposed listed supervision of " + hazardId);
    }

    private void chapter(String title) {
        out.println();
        out.println(title);
    }

    private void say(String text) {
        out.println("  " + text);
    }

    /** What every desk saw, counted. */
    public void summary() {
        out.println();
        desks.summary();
    }

    @Override
    public void close() {
        desks.close();
    }
}
