package cn.zhibao.deploy.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Bodies of filings as an enterprise's own system would send them. All are drills: they enter no statistics. */
public final class Filing {

    /** The enterprise of the demo login {@code builder}. */
    public static final String USCC = "91350100M000100Y43";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Filing() {}

    /** An accident minutes ago, the head of the unit told five minutes later. */
    public static String accident(String region, String address, int deaths, String type, String course) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ObjectNode body = JSON.createObjectNode()
                .put("region", region)
                .put("occurredAt", now.minus(Duration.ofMinutes(20)).toString())
                .put("informedAt", now.minus(Duration.ofMinutes(15)).toString())
                .put("type", type)
                .put("course", course)
                .put("measures", "已组织抢救，封闭现场")
                .put("exercise", true);
        body.putObject("casualties").put("deaths", deaths);
        body.putObject("place").put("address", address);
        body.putObject("project").put("name", address + "项目");
        body.putObject("enterprise").put("uscc", USCC).put("name", "示范建设有限公司");
        return body.toString();
    }

    /** An accident days ago of which nobody said anything until now. */
    public static String accidentDaysAgo(int days, String region, String address, int deaths, String type) {
        return object(body -> {
            body.put("region", region)
                    .put(
                            "occurredAt",
                            Instant.now()
                                    .minus(Duration.ofDays(days))
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString())
                    .put("type", type)
                    .put("course", "演练：" + address + "在建楼局部坍塌")
                    .put("exercise", true);
            body.putObject("casualties").put("deaths", deaths);
            body.putObject("enterprise").put("uscc", USCC).put("name", "示范建设有限公司");
        });
    }

    /** What a continued report says when only the number of the dead has changed. */
    public static String deathsNow(int deaths) {
        return object(body -> body.putObject("casualties").put("deaths", deaths));
    }

    /** A major hazard by criterion, found days ago, to be rectified by the given moment. */
    public static String hazard(String region, String address, String criterion, Instant rectifyBy) {
        return object(body -> {
            body.put("region", region)
                    .put("criterion", criterion)
                    .put("source", "SELF_CHECK")
                    .put(
                            "foundAt",
                            Instant.now()
                                    .minus(Duration.ofDays(3))
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString())
                    .put("rectifyBy", rectifyBy.truncatedTo(ChronoUnit.MILLIS).toString())
                    .put("description", "塔式起重机力矩限制器被短接，仍在使用")
                    .put("exercise", true);
            body.putObject("place").put("address", address);
            body.putObject("project").put("permitNo", "370302202601150101").put("name", address + "项目");
            body.putObject("enterprise").put("uscc", USCC).put("name", "示范建设有限公司");
        });
    }

    /** A plan of rectification with the five things that must be in place. */
    public static String plan(Instant deadline) {
        return object(body -> body.put("measures", "恢复力矩限制器并重新标定")
                .put("responsible", "项目经理")
                .put("fundsCny", 20_000)
                .put("deadline", deadline.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("contingencyPlan", "起重伤害应急预案"));
    }

    /** What the unit says it has done, with one piece of evidence: the id of an attachment of the case. */
    public static String rectified(String description, String evidence) {
        return object(body -> body.put("description", description)
                .put("doneAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .putArray("evidence")
                .add(evidence));
    }

    /** What an inspector saw on site. */
    public static String seen(boolean passed, String findings) {
        return object(body -> body.put("passed", passed)
                .put("inspectedAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("findings", findings));
    }

    /** Any small JSON object. */
    public static String object(Consumer<ObjectNode> fill) {
        ObjectNode body = JSON.createObjectNode();
        fill.accept(body);
        return body.toString();
    }
}
