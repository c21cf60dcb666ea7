package cn.zhibao.events.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids in paths, parameters and documents. */
public final class Ids {

    private Ids() {}

    /** The id, or null when the text is none, also where Java would make one of it: then there is no such thing either. */
    public static @Nullable UUID parse(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? id : null;
        } catch (IllegalArgumentException notId) {
            return null;
        }
    }

    /** The id in a path; one that is none names nothing, and ends the request. */
    public static UUID inPath(String text) {
        UUID id = parse(text);
        if (id == null) {
            throw new Refused(Problem.notFound());
        }
        return id;
    }
}
