package cn.zhibao.hazard.http.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * In which charset a text is written: UTF-8 when it can be that, else GB18030, which spreadsheets in China write. Text in
 * GB18030 that happens to be UTF-8 as well is so rare that nothing is asked about it.
 */
final class CsvText {

    private static final List<Charset> KNOWN = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final int CHUNK = 8192;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CsvText() {}

    static Charset charset(byte[] text) {
        Optional<Charset> found =
                KNOWN.stream().filter(charset -> isIn(charset, text)).findFirst();
        return found.orElseThrow(() -> new MalformedTable("unknown-charset"));
    }

    /** Where the text begins: after the mark that some write in front of UTF-8. */
    static int begin(byte[] text) {
        boolean marked = text.length >= BOM.length && text[0] == BOM[0] && text[1] == BOM[1] && text[2] == BOM[2];
        return marked ? BOM.length : 0;
    }

    private static boolean isIn(Charset charset, byte[] text) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(text);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return result.isUnderflow();
    }
}
