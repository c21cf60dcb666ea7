package cn.zhibao.hazard.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void a_key_is_of_two_neighbours_in_one_line_and_the_kind_of_the_third() {
        assertThat(new Words.Said("塔吊A\n限位", "370302", Words.Kind.HAZARD).keys())
                .isEqualTo("{" + key('塔', '吊', 1 + 'a' % 63) + "," + key('吊', 'a', 0) + "," + key('限', '位', 0) + ","
                        + place("370302") + "," + place("370300") + "," + place("370000") + "}");
        assertThat(new Words.Said("塔\n", "370302", Words.Kind.ACCIDENT).keys())
                .isEqualTo("{-1," + place("370302") + "," + place("370300") + "," + place("370000") + "}");
    }

    @Test
    void words_are_looked_for_by_all_threes_of_them() {
        Words.Keys keys = keys("塔吊限位");
        assertThat(keys.all()).isEqualTo("{" + key('塔', '吊', kind('限')) + "," + key('吊', '限', kind('位')) + "}");
        assertThat(keys.hasEither()).isFalse();
    }

    @Test
    void a_word_of_two_characters_is_looked_for_with_whatever_follows_it() {
        Words.Keys keys = keys("塔吊");
        assertThat(keys.all()).isEqualTo("{}");
        assertThat(keys.either())
                .isEqualTo(IntStream.rangeClosed(0, 63)
                        .mapToObj(kind -> String.valueOf(key('塔', '吊', kind)))
                        .collect(Collectors.joining(",", "{", "}")));
    }

    @Test
    void places_and_the_kind_are_keys_that_no_word_has() {
        assertThat(Words.keys("塔吊", Words.Kind.ACCIDENT, List.of("37", "3703", "3703Z1"))
                        .all())
                .isEqualTo("{-1," + place("370000") + "," + place("370300") + "," + place("3703Z1") + "}");
    }

    @Test
    void a_character_beyond_the_basic_plane_is_one() {
        assertThat(keys("\uD842\uDFB7吊装").all()).isEqualTo("{" + key(0x20BB7, '吊', kind('装')) + "}");
    }

    private static Words.Keys keys(String small) {
        return Words.keys(small, Words.Kind.HAZARD, List.of());
    }

    private static int place(String code) {
        return -Integer.parseInt(code, 36);
    }

    private static int kind(int point) {
        return 1 + point % 63;
    }

    private static long key(int one, int two, int kind) {
        return ((one * 1_000_003L + two) % 2_147_483_647L * 1_000_003L + kind) % 2_147_483_647L;
    }
}
