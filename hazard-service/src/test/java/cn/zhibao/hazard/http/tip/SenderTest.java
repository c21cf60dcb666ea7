package cn.zhibao.hazard.http.tip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:0db8:0001:0002:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "198.51.100.1, 198.51.100.1, true",
        "198.51.100.1, 198.51.100.2, false",
        "::ffff:198.51.100.1, ::ffff:198.51.100.2, false",
        "198.51.100.1, 2001:db8:1:2::1, false",
        "unknown, unknown, true",
        "unknown, hidden, false"
    })
    void addresses_of_one_network_of_ipv6_are_one_sender(String one, String other, boolean same) {
        assertThat(Sender.of(one).equals(Sender.of(other))).isEqualTo(same);
    }
}
