package cn.zhibao.events.wire;

/** What a record from Kafka turned out to be. */
public sealed interface Decoded {

    /** An event of this version's contract. */
    record Known(Received received) implements Decoded {}

    /** A well-formed event of a type that this version does not know: told by a newer service, safe to skip. */
    record Unknown(String type, String eventId) implements Decoded {}

    /** Not an event: the reason says what is wrong with it. */
    record Malformed(String reason) implements Decoded {}
}
