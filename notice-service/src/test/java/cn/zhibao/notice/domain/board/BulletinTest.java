package cn.zhibao.notice.domain.board;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.notice.domain.paper.Divisions;
import cn.zhibao.notice.domain.paper.Issuers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BulletinTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");

    private static final Issuers ISSUERS = Issuers.of(
            List.of("region,mark,name", "370300,淄建督,淄博市住房和城乡建设局"),
            new Divisions(Map.of("370000", "山东省", "370300", "淄博市", "370302", "淄川区")));

    @Test
    void a_listing_is_announced_under_the_number_of_its_authority() {
        // when
        Bulletin bulletin = announced(listed(), 1, "supervision-listed", Listings.LISTED);
        // then
        assertThat(bulletin.text()).isEqualTo("""
                淄博市住房和城乡建设局
                挂牌督办公告
                淄建督公〔2026〕1号

                现将有关事项公告如下：
                一、督办事项：重大事故隐患YH-2026-000001（类别：脚手架）。
                二、所在地和工程：山东省淄博市淄川区，某小区三期。
                三、督办要求：完成整改，整改期间落实防范措施，经现场审查合格后解除。
                四、督办期限：2026年11月30日24时前。
                五、督办机关：淄博市住房和城乡建设局；2026年11月22日11时00分起挂牌督办（GP-YH-2026-000001-1）。

                淄博市住房和城乡建设局
                2026年11月22日""");
        assertThat(bulletin.kind()).isEqualTo(Bulletin.Kind.LISTING);
        assertThat(bulletin.fact()).isEqualTo("supervision-listed");
        assertThat(bulletin.factAt()).isEqualTo(Listings.LISTED);
        assertThat(bulletin.publishedAt()).isEqualTo(NOW);
    }

    @Test
    void a_continuation_is_announced_with_its_round_and_the_new_deadline() {
        // given
        PublicListing continued =
                PublicListing.after(listed(), Listings.continued(), NOW).orElseThrow();
        // when
        Bulletin bulletin = announced(continued, 2, "supervision-continued", Listings.CONTINUED);
        // then
        assertThat(bulletin.kind()).isEqualTo(Bulletin.Kind.CONTINUATION);
        assertThat(bulletin.text())
                .contains("继续挂牌督办公告\n淄建督公〔2026〕2号")
                .contains("四、督办期限：2026年12月31日24时前。")
                .contains("2026年12月1日09时00分起第2次挂牌督办（GP-YH-2026-000001-2）");
    }

    @Test
    void a_lifting_is_announced_with_the_time_it_stood() {
        // given
        PublicListing lifted =
                PublicListing.after(listed(), Listings.lifted(1), NOW).orElseThrow();
        // when
        Bulletin bulletin = announced(lifted, 3, "supervision-lifted", Listings.LIFTED);
        // then
        assertThat(bulletin.text()).isEqualTo("""
                淄博市住房和城乡建设局
                解除挂牌督办公告
                淄建督公〔2026〕3号

                现将有关事项公告如下：
                一、督办事项：重大事故隐患YH-2026-000001（类别：脚手架）。
                二、所在地和工程：山东省淄博市淄川区，某小区三期。
                三、解除情况：2026年11月22日11时00分起挂牌督办（GP-YH-2026-000001-1），经现场审查合格，于2026年12月20日16时30分解除。
                四、督办机关：淄博市住房和城乡建设局。

                淄博市住房和城乡建设局
                2026年11月22日""");
        assertThat(bulletin.kind()).isEqualTo(Bulletin.Kind.LIFTING);
    }

    @Test
    void an_accident_is_announced_by_its_grade_without_its_type_code() {
        // given
        CaseSummary accident =
                new CaseSummary(Subject.ACCIDENT, "SG-2026-000001", "LARGER", 3, 0, "370302", "某路2号", null, "10");
        PublicListing listing = PublicListing.after(
                        null,
                        new SupervisionListed(Listings.facts(accident, 1, Listings.LISTED, Listings.RECTIFY_BY)),
                        NOW)
                .orElseThrow();
        // then
        assertThat(announced(listing, 1, "supervision-listed", Listings.LISTED).text())
                .contains("一、督办事项：较大事故SG-2026-000001。")
                .contains("二、所在地和工程：山东省淄博市淄川区。")
                .contains("三、督办要求：完成事故查处和整改");
    }

    @Test
    void a_government_that_lists_it_is_named_with_its_number() {
        // given
        PublicListing continued = PublicListing.after(listed(), Listings.listedByGovernment(Listings.continued()), NOW)
                .orElseThrow();
        // then
        assertThat(announced(continued, 2, "supervision-continued", Listings.CONTINUED)
                        .text())
                .contains("五、督办机关：淄博市住房和城乡建设局，山东省淄博市人民政府（淄政督〔2026〕3号，2026年11月28日挂牌督办）；");
    }

    @Test
    void no_announcement_repeats_what_a_leader_wrote_or_where_exactly_it_is() {
        // given
        PublicListing listed = listed();
        PublicListing continued =
                PublicListing.after(listed, Listings.continued(), NOW).orElseThrow();
        PublicListing lifted =
                PublicListing.after(continued, Listings.lifted(2), NOW).orElseThrow();
        // then
        assertThat(List.of(listed, continued, lifted))
                .allSatisfy(
                        listing -> assertThat(announced(listing, 1, "any", NOW).text())
                                .doesNotContain("王某", "13800000000", "某路1号"));
    }

    private static PublicListing listed() {
        return PublicListing.after(null, Listings.listed(), NOW).orElseThrow();
    }

    private static Bulletin announced(PublicListing listing, int serial, String fact, Instant factAt) {
        return Bulletin.of(
                listing,
                fact,
                factAt,
                ISSUERS,
                Bulletin.sequence(listing, ISSUERS, NOW).number(serial),
                NOW);
    }
}
