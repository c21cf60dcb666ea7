package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.Uploads;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a resident inspector finds goes straight to the authority that sent him, wherever it is. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ResidentInspectorIT {

    private static final String ZAOZHUANG = "HOUSING-370400";

    private final MovableClock clock;
    private final Uploads uploads;
    private final Api leader = new Api(Tokens.of("sending-leader", "370400", "duty-leader"));
    private final Api place = new Api(Tokens.of("sending-place", "370302", "duty-officer"));
    private final Api stranger = new Api(Tokens.of("sending-stranger", "370200", "duty-leader"));

    ResidentInspectorIT(MovableClock clock, Uploads uploads) {
        this.clock = clock;
        this.uploads = uploads;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Regions.CHINA);
    }

    private static String somebody() {
        return "resident-" + UUID.randomUUID();
    }

    private Api.Answer posts(String inspector, String region) {
        return leader.files("postings", Documents.posting(inspector, ZAOZHUANG, in(region), today()));
    }

    private static String in(String region) {
        return "{\"region\":\"" + region + "\"}";
    }

    private static Api inspector(String account) {
        return new Api(Tokens.of(account, "370400", "inspector"));
    }

    @Test
    void what_a_posted_inspector_files_goes_to_who_sent_him_and_is_counted() {
        // given
        String who = somebody();
        Api.Answer posted = posts(who, "370302");
        // when
        JsonNode finding = found(who, "370302", "");
        // then
        assertThat(finding.path("authority").asText()).isEqualTo(ZAOZHUANG);
        assertThat(finding.at("/inspectors/0").asText()).isEqualTo("37030012001");
        assertThat(finding.path("posting").asText()).isEqualTo(posted.field("postingId"));
        found(who, "370302", "\"exercise\":true,");
        JsonNode seen = leader.reads("postings/" + posted.field("postingId")).body();
        assertThat(seen.path("hazards").asInt()).isOne();
        assertThat(seen.path("majorHazards").asInt()).isOne();
    }

    @Test
    void the_sending_authority_reads_what_its_inspector_found_elsewhere_and_changes_nothing() {
        // given
        String who = somebody();
        posts(who, "370302");
        Api.Answer receipt = inspector(who).files("hazards", Documents.residentHazard(clock.instant(), "370302", ""));
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        assertThat(receipt.body().path("gaps")).isEmpty();
        String hazard = "hazards/" + receipt.field("hazardId");
        // then
        assertThat(leader.reads(hazard).status()).isEqualTo(200);
        assertThat(leader.reads(hazard + "/history").status()).isEqualTo(200);
        assertThat(leader.files(hazard + "/start", "{}").status()).isEqualTo(404);
        assertThat(stranger.reads(hazard).status()).isEqualTo(404);
        assertThat(place.reads(hazard).status()).isEqualTo(200);
    }

    @Test
    void an_inspector_without_a_posting_is_taken_where_he_may_file_and_a_gap_says_so() {
        // given
        Api local = new Api(Tokens.of(somebody(), "370302", "inspector"));
        // when
        Api.Answer receipt = local.files("hazards", Documents.residentHazard(clock.instant(), "370302", ""));
        // then
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        assertThat(receipt.body().path("gaps"))
                .hasToString("[\"/finding/authority\",\"/finding/inspectors\",\"/finding/posting\"]");
        String claimed = Documents.residentHazard(
                clock.instant(), "370302", "\"finding\":{\"authority\":\"" + ZAOZHUANG + "\"},");
        Api.Answer unposted = local.files("hazards", claimed);
        assertThat(unposted.body().path("gaps")).hasToString("[\"/finding/inspectors\",\"/finding/posting\"]");
        assertThat(leader.reads("hazards/" + unposted.field("hazardId")).status())
                .isEqualTo(404);
        assertThat(inspector(somebody())
                        .files("hazards", Documents.residentHazard(clock.instant(), "370302", ""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void who_is_posted_there_attaches_photos_and_the_sending_authority_sees_them() {
        // given
        String who = somebody();
        posts(who, "370302");
        String hazard = inspector(who)
                .files("hazards", Documents.residentHazard(clock.instant(), "370302", ""))
                .field("hazardId");
        byte[] photo = Uploads.photo(clock.instant(), 117.97, 36.64, "resident");
        // when
        Api.Answer attached = uploads.attach(inspector(who), hazard, "FINDING", "", photo);
        // then
        assertThat(attached.status()).as(attached.text()).isIn(200, 201);
        String attachment = "attachments/" + attached.field("attachmentId");
        assertThat(leader.reads(attachment).status()).isEqualTo(200);
        assertThat(leader.reads("attachments?caseId=" + hazard).body().path("items"))
                .hasSize(1);
        assertThat(stranger.reads(attachment).status()).isEqualTo(404);
        assertThat(stranger.reads("attachments?caseId=" + hazard).body().path("items"))
                .isEmpty();
    }

    private JsonNode found(String who, String region, String more) {
        Api both = new Api(Tokens.of(who, "370000", "inspector"));
        Api.Answer receipt = both.files("hazards", Documents.residentHazard(clock.instant(), region, more));
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        return both.reads("hazards/" + receipt.field("hazardId")).body().path("finding");
    }
}
