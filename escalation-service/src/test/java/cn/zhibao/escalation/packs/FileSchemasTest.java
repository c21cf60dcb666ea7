package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** The schemas of calendars and rosters know the fields and words that their readers know. */
class FileSchemasTest {

    private static final String ROSTER = """
            {"desk": "3703ZA", "from": "2026-03-23 08:00", "to": "2026-03-24T08:00+08:00",
             "people": [{"id": "a", "name": "张伟", "post": "值班科员", "account": "zhang", "phone": "1"}],
             "duty": {"duty-officer": [{"from": "2026-03-23 08:00", "to": "2026-03-23T08:00:30Z", "people": ["a"]}],
                      "duty-leader": [], "principal": []}}""";

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    @Test
    void a_calendar_has_the_fields_of_the_reader() {
        // given
        JsonNode schema = read(new CalendarBook().schema());
        String day = schema.at("/properties/holidays/items/pattern").textValue();
        // when, then
        for (String file : Shipped.calendarFiles()) {
            Map<String, Object> calendar = new Yaml().load(file);
            assertThat(names(schema.at("/properties"))).containsExactlyInAnyOrderElementsOf(calendar.keySet());
        }
        assertThat(List.of("2026-01-01..2026-01-03", "2026-05-01")).allMatch(text -> text.matches(day));
        assertThat("2026-01-01..").doesNotMatch(day);
    }

    @Test
    void a_roster_has_the_fields_of_the_reader() {
        // given
        RosterBook book = new RosterBook();
        JsonNode schema = read(book.schema());
        JsonNode roster = read(ROSTER);
        // when, then
        assertThat(book.read(ROSTER, Instant.EPOCH))
                .isInstanceOf(cn.zhibao.escalation.app.rules.RosterReading.Reading.Sound.class);
        assertThat(names(schema.at("/properties"))).isEqualTo(names(roster));
        assertThat(names(schema.at("/properties/people/items/properties"))).isEqualTo(names(roster.at("/people/0")));
        assertThat(names(schema.at("/properties/duty/properties"))).isEqualTo(names(roster.at("/duty")));
        assertThat(names(schema.at("/$defs/shifts/items/properties")))
                .isEqualTo(names(roster.at("/duty/duty-officer/0")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-23 08:00, true",
        "2026-03-23T08:00+08:00, true",
        "2026-03-23T08:00:30.5Z, true",
        "2026-03-23, false",
        "08:00, false"
    })
    void moments_are_those_of_the_reader(String moment, boolean sound) {
        // given
        String pattern =
                read(new RosterBook().schema()).at("/$defs/moment/pattern").textValue();
        // when, then
        assertThat(moment.matches(pattern)).isEqualTo(sound);
        assertThat(readable(moment)).isEqualTo(sound);
    }

    private static boolean readable(String moment) {
        try {
            return Values.moment(moment).isAfter(Instant.EPOCH);
        } catch (WrongValue refused) {
            return false;
        }
    }
}
