package cn.zhibao.notice.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.Region;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {

    private static final Set<String> KNOWN = Set.of("hazard-found", "notice-issued");

    private final EndpointRules strict = new EndpointRules(new AddressGuard(List.of()));
    private final EndpointRules local = new EndpointRules(new AddressGuard(List.of(Network.parse("127.0.0.0/8"))));

    @Test
    void a_sound_draft_has_each_type_once() {
        // given
        Draft draft = new Draft(
                "https://agency.example/hooks?a=1",
                List.of("notice-issued", "hazard-found", "notice-issued"),
                "370300");
        // then
        assertThat(draft.check(KNOWN, strict))
                .isEqualTo(new Draft.Checked.Sound(
                        URI.create("https://agency.example/hooks?a=1"),
                        List.of("hazard-found", "notice-issued"),
                        new Region("370300")));
    }

    @Test
    void every_fault_is_named_at_once() {
        // given
        Draft draft = new Draft(" ", List.of("hazard-found", "hazard-lost"), "nowhere");
        // then
        assertThat(draft.check(KNOWN, strict))
                .isEqualTo(new Draft.Checked.Faulty(List.of(
                        new Fault("/url", "missing"),
                        new Fault("/region", "not-a-region"),
                        new Fault("/types/1", "unknown-event-type"))));
    }

    @ParameterizedTest
    @CsvSource({
        "http://agency.example/hooks, https-required",
        "http://127.0.0.1:9000/hooks, https-required",
        "ftp://agency.example/, https-required",
        "agency.example/hooks, not-a-url",
        "https:///hooks, not-a-url",
        "https://agency.example:0/, not-a-url",
        "https://agency.example:70000/, not-a-url",
        "'https://agency example/', not-a-url",
        "https://user:word@agency.example/, user-or-fragment-in-url",
        "https://agency.example/#x, user-or-fragment-in-url",
    })
    void a_url_of_another_form_is_refused(String url, String fault) {
        assertThat(new Draft(url, null, "370300").check(KNOWN, strict))
                .isEqualTo(new Draft.Checked.Faulty(List.of(new Fault("/url", fault))));
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:9000/hooks", "http://localhost/", "http://127.8.8.8/"})
    void plain_http_goes_to_this_machine_where_the_operator_allows_it(String url) {
        assertThat(new Draft(url, null, "370300").check(KNOWN, local)).isInstanceOf(Draft.Checked.Sound.class);
    }

    @Test
    void plain_http_never_leaves_this_machine() {
        assertThat(new Draft("http://10.0.0.1/", null, "370300").check(KNOWN, local))
                .isInstanceOf(Draft.Checked.Faulty.class);
    }

    @Test
    void a_host_with_one_forbidden_address_is_forbidden() {
        // given
        InetAddress outside = InetAddress.ofLiteral("1.1.1.1");
        InetAddress inside = InetAddress.ofLiteral("10.0.0.1");
        // then
        assertThat(strict.permit(List.of(outside))).isTrue();
        assertThat(strict.permit(List.of(outside, inside))).isFalse();
        assertThat(strict.permit(List.of())).isFalse();
    }
}
