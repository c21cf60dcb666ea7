package cn.zhibao.hazard.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void pairs_are_of_neighbours_in_one_line() {
        assertThat(pairs("塔吊")).isEqualTo("{" + pair('塔', '吊') + "}");
        assertThat(pairs("塔吊\n限位")).isEqualTo("{" + pair('塔', '吊') + "," + pair('限', '位') + "}");
        assertThat(pairs("塔")).isEqualTo("{}");
        assertThat(pairs("")).isEqualTo("{}");
    }

    @Test
    void three_characters_are_looked_for_together() {
        assertThat(pairs("塔吊限位")).isEqualTo("{" + three('塔', '吊', '限') + "," + three('吊', '限', '位') + "}");
        assertThat(pairs("塔吊\n限位器")).isEqualTo("{" + three('限', '位', '器') + "}");
    }

    @Test
    void of_a_case_twos_and_threes_are_kept() {
        assertThat(new Words.Said("塔吊A", "370302", Words.Kind.HAZARD).keys())
                .isEqualTo("{" + pair('塔', '吊') + "," + pair('吊', 'a') + "," + place("370302") + "," + place("370300")
                        + "," + place("370000") + "," + three('塔', '吊', 'a') + "}");
    }

    @Test
    void places_and_the_kind_are_keys_that_no_pair_is() {
        assertThat(Words.keys("塔吊", Words.Kind.ACCIDENT, List.of("37", "3703", "3703Z1")))
                .isEqualTo("{" + pair('塔', '吊') + ",-1," + place("370000") + "," + place("370300") + ","
                        + place("3703Z1") + "}");
    }

    @Test
    void a_character_beyond_the_basic_plane_is_one() {
        assertThat(pairs("\uD842\uDFB7吊")).isEqualTo("{" + pair(0x20BB7, '吊') + "}");
    }

    private static String pairs(String small) {
        return Words.keys(small, Words.Kind.HAZARD, List.of());
    }

    private static int place(String code) {
        return -Integer.parseInt(code, 36);
    }

    private static long three(int one, int two, int three) {
        return (pair(one, two) * 1_000_003L + three) % 2_147_483_647L;
    }

    private static long pair(int one, int other) {
        return (one * 1_000_003L + other) % 2_147_483_647L;
    }
}
