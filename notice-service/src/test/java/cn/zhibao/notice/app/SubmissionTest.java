package cn.zhibao.notice.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private static final Submission ONE = Submission.of("agency", "POST subscriptions", "key", "{}");

    @Test
    void account_operation_and_key_make_the_key_id_and_the_body_does_not() {
        assertThat(Submission.of("agency", "POST subscriptions", "key", "{ }").keyId())
                .isEqualTo(ONE.keyId());
        assertThat(Stream.of(
                                ONE,
                                Submission.of("other agency", "POST subscriptions", "key", "{}"),
                                Submission.of("agency", "POST others", "key", "{}"),
                                Submission.of("agency", "POST subscriptions", "other key", "{}"))
                        .map(Submission::keyId))
                .doesNotHaveDuplicates();
    }

    @Test
    void another_body_has_another_hash() {
        assertThat(Submission.of("agency", "POST subscriptions", "key", "{ }").contentHash())
                .isNotEqualTo(ONE.contentHash());
        assertThat(ONE.contentHash()).isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }
}
