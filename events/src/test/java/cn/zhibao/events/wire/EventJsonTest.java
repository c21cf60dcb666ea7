package cn.zhibao.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.wire.Golden.Field;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is read as something that was not said. */
class EventJsonTest {

    private static final String NOBODY_HIT = "{\"deaths\":0,\"seriousInjuries\":0,\"minorInjuries\":0,\"missing\":0";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    accident-reported | /accident/accidentId        | ""
                    accident-reported | /accident/accidentId        | 7
                    accident-reported | /accident/number            | 7
                    accident-reported | /accident/number            | true
                    accident-reported | /accident/grade             | ""
                    accident-reported | /accident/grade             | 1
                    accident-reported | /accident/grade             | "1"
                    accident-reported | /accident/casualties        | ""
                    accident-reported | /accident/casualties/deaths | ""
                    accident-reported | /accident/casualties/deaths | " "
                    accident-reported | /accident/casualties/deaths | "3"
                    accident-reported | /accident/casualties/deaths | 1.5
                    accident-reported | /accident/casualties/deaths | 3000000000
                    accident-reported | /accident/directLossCny     | "3.5"
                    accident-reported | /accident/place             | []
                    accident-reported | /accident/place/longitude   | "117.96"
                    accident-reported | /accident/occurredAt        | ""
                    accident-reported | /accident/occurredAt        | 1774679100
                    accident-reported | /accident/occurredAt        | "1774679100"
                    accident-reported | /accident/occurredAt        | "2026-03-28"
                    accident-reported | /accident/occurredAt        | "2026-03-28T06:05:00"
                    accident-reported | /accident/exercise          | ""
                    accident-reported | /accident/exercise          | "true"
                    accident-reported | /accident/exercise          | 1
                    accident-reported | /gaps                       | "type"
                    accident-reported | /gaps                       | [null]
                    accident-reported | /gaps                       | [7]
                    rectification-due | /mark                       | ""
                    rectification-due | /mark                       | 86400
                    """)
    void a_value_of_another_type_is_refused(String fact, String pointer, String value) throws IOException {
        // given
        Field field = Golden.fields()
                .filter(one -> one.toString().equals(fact + " " + pointer))
                .findAny()
                .orElseThrow();
        ObjectNode data = field.with(new ObjectMapper().readTree(value));
        // then
        assertThatThrownBy(() -> Golden.event(field.fact(), data)).isInstanceOf(IOException.class);
    }

    @Test
    void a_time_with_an_offset_is_the_same_moment_in_utc() throws IOException {
        // given
        ObjectNode data = Golden.full(AccidentReported.class);
        ((ObjectNode) data.at("/accident")).put("occurredAt", "2026-03-28T14:05:00+08:00");
        // when
        AccidentReported read = (AccidentReported) Golden.event(AccidentReported.class, data);
        // then
        assertThat(read.accident().occurredAt()).isEqualTo(Instant.parse("2026-03-28T06:05:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "7", "\"text\"", "{", "{}", "not json"})
    void what_is_no_object_with_the_fields_is_no_event(String json) {
        assertThatThrownBy(() -> EventJson.read(NoticeIssued.class, json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> EventJson.read(NoticeIssued.class, json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NoticeIssued");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"deaths\":3,\"trapped\":0}",
                ",\"trapped\":0,\"deaths\":3}",
                ",\"trapped\":0}{}",
                ",\"trapped\":0} and more"
            })
    void text_that_says_two_things_is_refused(String rest) {
        assertThat(EventJson.read(Casualties.class, NOBODY_HIT + ",\"trapped\":0}"))
                .isEqualTo(Casualties.NONE);
        assertThatThrownBy(() -> EventJson.read(Casualties.class, NOBODY_HIT + rest))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_cannot_be_written_is_named() {
        assertThatThrownBy(() -> EventJson.write(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }
}
