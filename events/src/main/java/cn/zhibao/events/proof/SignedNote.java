package cn.zhibao.events.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A text and who signed it, in the form of C2SP signed notes: the text, an empty line, one line per signature.
 *
 * @param text ends with a line break
 */
public record SignedNote(String text, List<Line> signatures) {

    private static final String DASH = "— ";
    private static final int ID_BYTES = 4;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("the text of a note ends with a line break");
        }
    }

    /**
     * A line with a signature.
     *
     * @param value base64 of the key's id and the signature
     */
    public record Line(String origin, String value) {}

    public static SignedNote of(String text, Signer signer) {
        byte[] signature = signer.sign(text);
        byte[] id = signer.key().idBytes();
        byte[] both = ByteBuffer.allocate(id.length + signature.length)
                .put(id)
                .put(signature)
                .array();
        return new SignedNote(
                text,
                List.of(new Line(signer.key().origin(), Base64.getEncoder().encodeToString(both))));
    }

    /** Reads what {@link #toString} wrote; refuses anything else. */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("a signed note has an empty line before its signatures");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(end + 2).split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(line(line));
            }
        }
        return new SignedNote(note.substring(0, end + 1), lines);
    }

    private static Line line(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space <= DASH.length()) {
            throw new IllegalArgumentException("this is no line with a signature: " + line);
        }
        String value = line.substring(space + 1);
        if (Base64.getDecoder().decode(value).length <= ID_BYTES) {
            throw new IllegalArgumentException("this is no signature: " + value);
        }
        return new Line(line.substring(DASH.length(), space), value);
    }

    /** The first of the keys that signed the text; empty when none did. */
    public Optional<LedgerKey> signedBy(Collection<LedgerKey> keys) {
        return keys.stream()
                .filter(key -> signatures.stream().anyMatch(line -> isBy(key, line)))
                .findFirst();
    }

    private boolean isBy(LedgerKey key, Line line) {
        byte[] both = Base64.getDecoder().decode(line.value());
        return line.origin().equals(key.origin())
                && Arrays.equals(Arrays.copyOf(both, ID_BYTES), key.idBytes())
                && key.verifies(text, Arrays.copyOfRange(both, ID_BYTES, both.length));
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(DASH)
                .append(line.origin())
                .append(' ')
                .append(line.value())
                .append('\n'));
        return note.toString();
    }
}
