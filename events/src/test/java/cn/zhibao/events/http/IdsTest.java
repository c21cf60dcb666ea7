package cn.zhibao.events.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"019d4a10-7c40-7c1e-9a53-5b8e0f2a6d21", "019D4A10-7C40-7C1E-9A53-5B8E0F2A6D21"})
    void an_id_is_read_in_its_one_form(String text) {
        UUID id = UUID.fromString("019d4a10-7c40-7c1e-9a53-5b8e0f2a6d21");
        assertThat(Ids.parse(text)).isEqualTo(id);
        assertThat(Ids.inPath(text)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1-1-1-1-1",
                "19d4a10-07c40-7c1e-9a53-5b8e0f2a6d21",
                "{019d4a10-7c40-7c1e-9a53-5b8e0f2a6d21}"
            })
    void another_spelling_of_an_id_is_none(String text) {
        assertThat(Ids.parse(text)).isNull();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Ids.inPath(text))
                .extracting(refused -> refused.problem().code())
                .isEqualTo("not-found");
    }
}
