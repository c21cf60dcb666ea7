package cn.zhibao.deploy.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class OptionsTest {

    @Test
    void without_arguments_everything_is_started_on_the_usual_ports() {
        assertThat(parse()).isEqualTo(new Options(false, false, false, false, true, 0));
    }

    @Test
    void every_option_is_understood() {
        assertThat(parse("--fresh", "--check", "--servers-only", "--no-start-caches", "--port-offset", "100"))
                .isEqualTo(new Options(false, true, true, true, false, 100));
        assertThat(parse("--help").help()).isTrue();
        assertThat(parse("--port-offset=7").portOffset()).isEqualTo(7);
    }

    @Test
    void the_offset_may_come_from_the_environment_and_an_argument_wins() {
        // given
        Map<String, String> environment = Map.of("ZHIBAO_PORT_OFFSET", "300");

        // then
        assertThat(Options.parse(new String[0], environment).portOffset()).isEqualTo(300);
        assertThat(Options.parse(new String[] {"--port-offset", "5"}, environment)
                        .portOffset())
                .isEqualTo(5);
    }

    @Test
    void a_wrong_call_is_told_in_words() {
        assertThatIllegalArgumentException().isThrownBy(() -> parse("--frehs")).withMessage("unknown option --frehs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("--port-offset"))
                .withMessageContaining("a port offset is a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("--port-offset", "-1"))
                .withMessageContaining("0 to 20000, not -1");
    }

    private static Options parse(String... arguments) {
        return Options.parse(arguments, Map.of());
    }
}
