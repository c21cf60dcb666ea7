package cn.zhibao.notice.scene;

import cn.zhibao.events.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;

/** What somebody of an authority drafted, and what people do with it as they read it. */
public interface Drafted {

    /** Where it is read. */
    String path();

    /** The day in China. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    static String clerk(String region) {
        return Tokens.of("clerk-" + region, region, "notice-clerk");
    }

    static String leader(String region) {
        return Tokens.of("leader-" + region, region, "duty-leader");
    }

    default ValidatableResponse look(String token) {
        return Api.as(token).get(path()).then();
    }

    default ValidatableResponse change(String token, int revision, Object content) {
        return asRead(Api.json(token), revision).body(content).put(path()).then();
    }

    default ValidatableResponse withdraw(String token, int revision) {
        return asRead(Api.as(token), revision).delete(path()).then();
    }

    /** Signs or launches it. */
    default ValidatableResponse decide(String token, int revision, String move) {
        return asRead(Api.as(token), revision).post(path() + "/" + move).then();
    }

    /** Does what needs words and counts whatever was read. */
    default ValidatableResponse say(String token, String move, Object body) {
        return Api.json(token).body(body).post(path() + "/" + move).then();
    }

    private static RequestSpecification asRead(RequestSpecification caller, int revision) {
        return caller.header("If-Match", "\"" + revision + "\"");
    }
}
