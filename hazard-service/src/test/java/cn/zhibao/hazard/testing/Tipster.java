package cn.zhibao.hazard.testing;

import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody without a login, behind an address of its own. */
public final class Tipster {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final Api api = new Api(null);
    private final String address = "198.51.100." + ADDRESSES.incrementAndGet();

    /** Gives a tip under a key of its own. */
    public Api.Answer gives(String document) {
        return gives(document, UUID.randomUUID().toString());
    }

    public Api.Answer gives(String document, String key) {
        return sends("tips", document, key);
    }

    /** Asks what became of the tip with this receipt code. */
    public Api.Answer asks(String code) {
        return sends("tips/outcome", "{\"code\":\"" + code + "\"}", "none");
    }

    public Api.Answer sends(String path, String document, String key) {
        return api.send(api.request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .header("X-Forwarded-For", address)
                        .POST(HttpRequest.BodyPublishers.ofString(document)))
                .join();
    }

    /** A tip about a hidden accident in Zichuan, from somebody who wants to stay unknown. */
    public static String tip() {
        return tip("370302");
    }

    public static String tip(String region) {
        return """
                {"kind":"ACCIDENT_CONCEALMENT","region":"%s","occurredAt":"2022-04-29T04:24:00Z",
                 "place":{"address":"般阳路 1 号","longitude":117.97,"latitude":36.64},
                 "enterprise":{"uscc":"91350100M000100Y43","name":"第一建筑公司"},
                 "description":"工地有人坠亡，工头王某叫大家不要说"}""".formatted(region);
    }

    /** The same from somebody who says who it is. */
    public static String namedTip() {
        return tip().replaceFirst(
                        "\\{", "{\"contact\":{\"name\":\"李知情\",\"phone\":\"13900001111\",\"employee\":true},");
    }

    /** A complaint about the tipster's own house. */
    public static String complaint() {
        return """
                {"kind":"HOUSE_COMPLAINT","region":"370302","place":{"address":"松龄西路 9 号 2 单元",
                 "longitude":117.9667,"latitude":36.6436},"description":"承重墙被邻居拆除，墙体开裂",
                 "contact":{"phone":"13900002222"}}""";
    }
}
