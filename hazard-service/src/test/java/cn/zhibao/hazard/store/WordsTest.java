package cn.zhibao.hazard.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void pairs_are_of_neighbours_in_one_line() {
        assertThat(Words.pairs("塔吊")).isEqualTo("{" + pair('塔', '吊') + "}");
        assertThat(Words.pairs("塔吊\n限位")).isEqualTo("{" + pair('塔', '吊') + "," + pair('限', '位') + "}");
        assertThat(Words.pairs("塔")).isEqualTo("{}");
        assertThat(Words.pairs("")).isEqualTo("{}");
    }

    @Test
    void a_character_beyond_the_basic_plane_is_one() {
        assertThat(Words.pairs("\uD842\uDFB7吊")).isEqualTo("{" + pair(0x20BB7, '吊') + "}");
    }

    private static long pair(int one, int other) {
        return (one * 1_000_003L + other) % 2_147_483_647L;
    }
}
