package cn.zhibao.notice.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard(List.of());

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "223.5.5.5", "172.32.0.1", "192.167.255.255", "2400:3200::1", "2606:4700::1111"})
    void addresses_of_the_public_internet_are_allowed(String address) {
        assertThat(guard.permits(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.9",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.2.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "2002:0a00:0001::1",
                "2001:db8::1",
                "2001::1"
            })
    void addresses_of_inner_networks_are_refused(String address) {
        assertThat(guard.permits(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void the_operator_may_open_a_network() {
        // given
        AddressGuard opened = new AddressGuard(List.of(Network.parse("10.20.0.0/15"), Network.parse("fd00:1::/32")));
        // then
        assertThat(opened.permits(InetAddress.ofLiteral("10.21.255.255"))).isTrue();
        assertThat(opened.permits(InetAddress.ofLiteral("10.22.0.0"))).isFalse();
        assertThat(opened.permits(InetAddress.ofLiteral("fd00:1:2::3"))).isTrue();
        assertThat(opened.permits(InetAddress.ofLiteral("fd00:2::3"))).isFalse();
        assertThat(opened.permitsLoopback()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "host/8", "10.0.0.0/x"})
    void what_is_not_a_network_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(text));
    }
}
