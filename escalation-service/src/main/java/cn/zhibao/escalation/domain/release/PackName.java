package cn.zhibao.escalation.domain.release;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a version of a pack for ever, such as {@code CN-2026.3}. */
public record PackName(String pack, String version) {

    /** The national pack; all others are laid over it. */
    public static final String NATIONAL = "CN";

    private static final Pattern FORM = Pattern.compile("([A-Z]{2,8})-([0-9A-Za-z][0-9A-Za-z.]{0,31})");

    /** Empty when the text is no such name. */
    public static Optional<PackName> parse(String text) {
        Matcher name = FORM.matcher(text);
        return name.matches() ? Optional.of(new PackName(name.group(1), name.group(2))) : Optional.empty();
    }

    public boolean isNational() {
        return pack.equals(NATIONAL);
    }

    @Override
    public String toString() {
        return pack + "-" + version;
    }
}
