package cn.zhibao.hazard.domain.attachment;

import org.jspecify.annotations.Nullable;

/** Names of files as senders give them, made harmless. */
public final class FileName {

    private static final int LENGTH_MAX = 120;
    private static final String NONE = "attachment";

    private FileName() {}

    /** The last part of a path, without characters that mean something to a file system, a header or a terminal. */
    public static String clean(@Nullable String said) {
        if (said == null) {
            return NONE;
        }
        String last = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        last.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || "-_. ()（）".indexOf(c) >= 0)
                .limit(LENGTH_MAX)
                .forEach(clean::appendCodePoint);
        String name = clean.toString().strip().replaceFirst("^\\.+", "");
        return name.isBlank() ? NONE : name;
    }
}
