package cn.zhibao.escalation.domain.release;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table of the holidays of a year as it was imported. It never changes: what is written differently is another one.
 *
 * @param basis the notice that it was taken from
 * @param hash SHA-256 of the content, in hexadecimal
 * @param approval of the second person; null while there is none
 */
public record CalendarVersion(
        Name name,
        String basis,
        String content,
        String hash,
        String importedBy,
        Instant importedAt,
        @Nullable Approval approval) {

    /** Names a table for ever, such as {@code 2027.1}. */
    public record Name(int year, int number) {

        private static final Pattern FORM = Pattern.compile("(2[01][0-9]{2})\\.([1-9][0-9]{0,5})");

        /** Empty when the text is no such name. */
        public static Optional<Name> parse(String text) {
            Matcher name = FORM.matcher(text);
            return name.matches()
                    ? Optional.of(new Name(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return year + "." + number;
        }
    }

    /**
     * A second person agreed.
     *
     * @param from when it comes into force, {@link Instant#MIN} for the beginning
     */
    public record Approval(String by, Instant at, Instant from) {}

    /** The same, agreed to. */
    public CalendarVersion approved(Approval by) {
        return new CalendarVersion(name, basis, content, hash, importedBy, importedAt, by);
    }
}
