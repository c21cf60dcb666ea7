package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1/32", "10.0.0.0/8", "::1/128", "fd00::/8"})
    void an_address_or_a_network_is_no_reason_to_look_anything_up(String proxy) {
        assertThatCode(() -> new TrustedProxies(List.of(proxy)).check(new StartupEvent()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "gateway", "gateway.internal:8080", "localhost", "10.0.0.0/99", ""})
    void a_name_or_what_would_be_taken_for_one_stops_the_start(String proxy) {
        assertThatThrownBy(() -> new TrustedProxies(List.of("10.0.0.5", proxy)).check(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("names [" + proxy + "]");
    }
}
