package cn.zhibao.hazard.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MediaTypeTest {

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("\u00ff\u00d8\u00ff\u00e1", MediaType.JPEG),
                Arguments.of("\u0089PNG\r\n\u001a\n", MediaType.PNG),
                Arguments.of("RIFF\1\0\0\0WEBP", MediaType.WEBP),
                Arguments.of("%PDF-1.7", MediaType.PDF),
                Arguments.of("\0\0\0\30ftypisom", MediaType.MP4),
                Arguments.of("\0\0\0\30ftypmp42", MediaType.MP4));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void the_first_bytes_say_what_a_file_is(String head, MediaType type) {
        assertThat(MediaType.of(head.getBytes(StandardCharsets.ISO_8859_1))).contains(type);
    }

    static Stream<String> refused() {
        return Stream.of(
                "",
                "\u00ff",
                "\u00ff\u00d8",
                " %PDF-1.7",
                "<html>%PDF-1.7",
                "GIF89a",
                "RIFF\1\0\0\0WAVE",
                "\0\0\0\30ftypheic",
                "\0\0\0\30ftyp",
                "PK\3\4",
                "MZ",
                "<svg xmlns='http://www.w3.org/2000/svg'>",
                "\u0089PNG");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void everything_else_is_nothing_that_is_taken(String head) {
        assertThat(MediaType.of(head.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "整改后 3 号楼.jpg|整改后 3 号楼.jpg",
                "../../etc/passwd|passwd",
                "C:\\photos\\a.jpg|a.jpg",
                "a\"; filename=b.exe|a filenameb.exe",
                "...|attachment",
                "<script>|script"
            })
    void names_are_made_harmless(String said, String clean) {
        assertThat(FileName.clean(said)).isEqualTo(clean);
    }
}
