package cn.zhibao.gateway.live;

import io.vertx.core.buffer.Buffer;

/**
 * One message of {@code text/event-stream}, ready to be written. The bytes are shared by all listeners: never change them.
 *
 * @param id text of the position right after this message
 */
public record Frame(String id, Buffer bytes) {

    private static final String ID = "id: ";

    static Frame of(String id, String event, String json) {
        return new Frame(id, Buffer.buffer(ID + id + "\nevent: " + event + "\ndata: " + json + "\n\n"));
    }

    /** The same message for a listener that has seen more than the position of the hub tells. */
    Frame withId(String other) {
        Buffer rest = bytes.slice(ID.length() + id.length(), bytes.length());
        return new Frame(other, Buffer.buffer(ID + other).appendBuffer(rest));
    }

    /** Last message of a stream that ends: the listener comes back with this id. */
    public static Frame resume(String id, Ending why) {
        return of(id, "resume", "{\"reason\":\"" + why.code() + "\",\"position\":\"" + id + "\"}");
    }
}
