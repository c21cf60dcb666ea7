package cn.zhibao.gateway.live;

/** Answer to who wants to listen. */
public sealed interface Opening {

    /** The stream is open; messages come through the listener. */
    record Open(Listener listener) implements Opening {}

    /** The stream does not open. */
    record Refused(Refusal why) implements Opening {}

    /** Why a stream does not open. */
    enum Refusal {
        /** The hub has not caught up with Kafka yet, or too many listen or catch up: try again soon. */
        BUSY,
        /** The text is no position, or one of another cluster, or one that lies ahead of the topics. */
        POSITION_UNKNOWN,
        /** Too much was missed, or Kafka no longer holds it: read the lists and start anew. */
        POSITION_EXPIRED
    }
}
