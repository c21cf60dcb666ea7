package cn.zhibao.gateway.live;

/** Why the gateway ends a stream. The listener comes back with the id of the last message and misses nothing. */
public enum Ending {
    TOO_SLOW("too-slow"),
    TOKEN_EXPIRED("token-expired"),
    RESTART("restart"),
    UNAVAILABLE("unavailable");

    private final String code;

    Ending(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
