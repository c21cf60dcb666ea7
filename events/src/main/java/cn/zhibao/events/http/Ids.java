package cn.zhibao.events.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids in paths and parameters. */
public final class Ids {

    private static final int LENGTH = 36;

    private Ids() {}

    /** The id, or null when the text is none: then there is no such thing either. */
    public static @Nullable UUID parse(String text) {
        try {
            return text.length() == LENGTH ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException notId) {
            return null;
        }
    }
}
