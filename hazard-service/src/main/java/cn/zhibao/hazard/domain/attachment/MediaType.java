package cn.zhibao.hazard.domain.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Kinds of files that are taken, told by their first bytes: what their names and senders say does not count. */
public enum MediaType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    PDF("application/pdf"),
    MP4("video/mp4");

    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Brands of the base media format (ISO 14496-12) that are films; it also holds pictures that few can show. */
    private static final Set<String> FILMS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ");

    private static final int BRAND = 8;
    private static final int BRAND_END = 12;

    private final String text;

    MediaType(String text) {
        this.text = text;
    }

    /** Name by RFC 6838. */
    public String text() {
        return text;
    }

    /** True for what a camera takes. */
    public boolean photo() {
        return switch (this) {
            case JPEG, PNG, WEBP -> true;
            case PDF, MP4 -> false;
        };
    }

    /**
     * The kind of a file.
     *
     * @param head its first bytes; a dozen are enough
     */
    public static Optional<MediaType> of(byte[] head) {
        if (starts(head, 0, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (starts(head, 0, PNG_START)) {
            return Optional.of(PNG);
        }
        if (starts(head, 0, ascii("RIFF")) && starts(head, BRAND, ascii("WEBP"))) {
            return Optional.of(WEBP);
        }
        if (starts(head, 0, ascii("%PDF-"))) {
            return Optional.of(PDF);
        }
        return isFilm(head) ? Optional.of(MP4) : Optional.empty();
    }

    private static boolean isFilm(byte[] head) {
        return starts(head, 4, ascii("ftyp"))
                && head.length >= BRAND_END
                && FILMS.contains(new String(head, BRAND, BRAND_END - BRAND, StandardCharsets.ISO_8859_1));
    }

    private static boolean starts(byte[] head, int from, byte[] with) {
        return head.length >= from + with.length && Arrays.equals(head, from, from + with.length, with, 0, with.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
