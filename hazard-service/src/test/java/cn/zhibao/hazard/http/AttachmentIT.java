package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.Photos;
import cn.zhibao.hazard.testing.Uploads;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class AttachmentIT {

    private final MovableClock clock;
    private final Uploads uploads;
    private final Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));
    private final Api far = new Api(Tokens.of("far", "370200", "inspector"));

    AttachmentIT(MovableClock clock, Uploads uploads) {
        this.clock = clock;
        this.uploads = uploads;
    }

    @Test
    void a_photo_is_kept_with_what_it_says_of_itself_and_read_back_whole() throws Exception {
        // given
        String hazard = uploads.hazard(inspector);
        Instant taken = clock.instant().minus(Duration.ofMinutes(5));
        byte[] photo = Uploads.photo(taken, 117.97, 36.64, hazard);
        // when
        Api.Answer added =
                uploads.attach(inspector, hazard, "RECTIFICATION", "&name=..%2F%E6%95%B4%E6%94%B9.jpg", photo);
        // then
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.field("mediaType")).isEqualTo("image/jpeg");
        assertThat(added.field("name")).isEqualTo("整改.jpg");
        assertThat(added.field("size")).isEqualTo(Integer.toString(photo.length));
        assertThat(added.body().at("/recorded/position/longitude").asDouble()).isEqualTo(117.97);
        assertThat(Instant.parse(added.body().at("/recorded/takenAt").asText()))
                .isEqualTo(Instant.ofEpochSecond(taken.getEpochSecond()));
        assertThat(added.body().path("flags")).isEmpty();
        HttpResponse<byte[]> content = uploads.download(inspector, added.field("attachmentId"), "");
        assertThat(content.body()).isEqualTo(photo);
        assertThat(content.headers().firstValue("ETag")).contains('"' + added.field("contentHash") + '"');
        assertThat(content.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(content.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(content.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''%E6%95%B4%E6%94%B9.jpg");
        assertThat(uploads.download(inspector, added.field("attachmentId"), '"' + added.field("contentHash") + '"')
                        .statusCode())
                .isEqualTo(304);
        assertThat(inspector.reads("attachments/" + added.field("attachmentId")).text())
                .isEqualTo(added.text());
    }

    @Test
    void what_the_sender_claims_is_kept_beside_it() {
        Api.Answer added = uploads.attach(
                inspector,
                uploads.hazard(inspector),
                "FINDING",
                "&takenAt=2026-01-02T03:04:05Z&longitude=117.97&latitude=36.64",
                Photos.plainJpeg(UUID.randomUUID().toString()));
        assertThat(added.body().at("/claimed/takenAt").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(added.body().has("recorded")).isFalse();
        assertThat(added.body().path("flags")).isEmpty();
    }

    @Test
    void the_same_photo_for_two_rectifications_is_flagged_on_both() {
        // given
        String one = uploads.hazard(inspector);
        String other = uploads.hazard(inspector);
        byte[] photo = Photos.plainJpeg(one);
        uploads.attach(inspector, one, "RECTIFICATION", "", photo);
        // when
        Api.Answer second = uploads.attach(inspector, other, "RECTIFICATION", "", photo);
        // then
        assertThat(second.text()).contains("SAME_PHOTO_ELSEWHERE").doesNotContain(one);
        assertThat(inspector.reads("attachments?caseId=" + one).text()).contains("SAME_PHOTO_ELSEWHERE");
        assertThat(Uploads.items(inspector, "attachments?flag=SAME_PHOTO_ELSEWHERE"))
                .extracting(item -> item.path("caseId").asText())
                .contains(one, other);
        assertThat(Uploads.items(inspector, "attachments?flag=FAR_FROM_PLACE&caseId=" + other))
                .isEmpty();
    }

    @Test
    void the_photo_of_the_finding_is_no_proof_that_the_same_hazard_was_mended() {
        // given
        String hazard = uploads.hazard(inspector);
        byte[] photo = Photos.plainJpeg(hazard);
        Api.Answer finding = uploads.attach(inspector, hazard, "FINDING", "", photo);
        // when
        Api.Answer mended = uploads.attach(inspector, hazard, "RECTIFICATION", "", photo);
        Api.Answer again = uploads.attach(inspector, hazard, "RECTIFICATION", "", photo);
        // then
        assertThat(finding.text()).doesNotContain("SAME_PHOTO_ELSEWHERE");
        assertThat(mended.field("purpose")).isEqualTo("RECTIFICATION");
        assertThat(mended.text()).contains("SAME_PHOTO_ELSEWHERE");
        assertThat(again.text()).isEqualTo(mended.text());
        assertThat(Uploads.items(inspector, "attachments?flag=SAME_PHOTO_ELSEWHERE&caseId=" + hazard))
                .hasSize(2);
    }

    @Test
    void a_photo_from_before_the_finding_and_from_elsewhere_is_flagged() {
        // when
        Api.Answer added = uploads.attach(
                inspector,
                uploads.hazard(inspector),
                "VERIFICATION",
                "",
                Uploads.photo(clock.instant().minus(Duration.ofHours(2)), 118.05, 36.80, "far"));
        // then
        assertThat(StreamSupport.stream(added.body().path("flags").spliterator(), false)
                        .map(flag -> flag.path("kind").asText()))
                .containsExactlyInAnyOrder("OLDER_THAN_FINDING", "FAR_FROM_PLACE");
        assertThat(added.text()).containsPattern("\"metres\":19\\d{3}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script>", "MZ an executable", "GIF89a", "PK\3\4 a zip", "<svg/>"})
    void a_file_is_what_its_content_says(String content) {
        Api.Answer answer = uploads.attach(
                inspector,
                uploads.hazard(inspector),
                "FINDING",
                "&name=photo.jpg",
                content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.field("code")).isEqualTo("unsupported-content");
        assertThat(uploads.unfinished()).isZero();
    }

    @Test
    void attachments_are_seen_by_those_who_see_the_case() {
        // given
        String hazard = uploads.hazard(inspector);
        String id = uploads.attach(inspector, hazard, "FINDING", "", Photos.plainJpeg(hazard))
                .field("attachmentId");
        Api builder = new Api(Tokens.reporter("builder", Documents.BUILDER));
        // when, then
        for (Api may : List.of(inspector, builder, new Api(Tokens.of("auditor", "370000", "auditor")))) {
            assertThat(may.reads("attachments/" + id).status()).isEqualTo(200);
            assertThat(Uploads.items(may, "attachments?caseId=" + hazard)).hasSize(1);
        }
        for (Api mayNot : List.of(far, new Api(Tokens.reporter("other", Documents.OTHER_BUILDER)))) {
            assertThat(mayNot.reads("attachments/" + id).status()).isEqualTo(404);
            assertThat(mayNot.reads("attachments/" + id + "/content").status()).isEqualTo(404);
            assertThat(Uploads.items(mayNot, "attachments?caseId=" + hazard)).isEmpty();
            assertThat(uploads.attach(mayNot, hazard, "FINDING", "", Photos.plainJpeg("x"))
                            .status())
                    .isEqualTo(404);
        }
        for (String role : List.of("agency", "tip-officer", "policy-editor")) {
            assertThat(new Api(Tokens.of("somebody", "370300", role))
                            .reads("attachments/" + id)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(uploads.unfinished()).isZero();
    }

    @Test
    void every_fault_is_named_and_a_refused_file_may_be_large() {
        // when
        Api.Answer answer = uploads.send(
                inspector,
                "nothing",
                "PARTY",
                "&takenAt=yesterday&longitude=200",
                BodyPublishers.ofByteArray(Photos.jpegOf(5_000_000)));
        // then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(StreamSupport.stream(answer.body().path("faults").spliterator(), false)
                        .map(fault -> fault.path("pointer").asText()))
                .containsExactlyInAnyOrder("?caseId", "?purpose", "?takenAt", "?longitude", "?latitude");
        assertThat(uploads.attach(inspector, uploads.hazard(inspector), "FINDING", "", new byte[0])
                        .status())
                .isEqualTo(400);
    }
}
