package cn.zhibao.notice.domain.board;

import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.notice.domain.paper.Issuer;
import cn.zhibao.notice.domain.paper.Issuers;
import cn.zhibao.notice.domain.paper.NoticeNumber;
import cn.zhibao.notice.domain.paper.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of an announcement. They follow from what is public alone: what a leader wrote as a reason may name people and stays
 * in the documents.
 */
record BulletinText(PublicListing listing, Issuer issuer, Issuers issuers) {

    String page(NoticeNumber number, Instant publishedAt) {
        Stream<String> head = Stream.of(issuer.name(), title(), number.text(), "", "现将有关事项公告如下：");
        Stream<String> foot = Stream.of("", issuer.name(), Words.day(publishedAt));
        return Stream.of(head, points(), foot).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    private String title() {
        return switch (Bulletin.kindOf(listing)) {
            case LISTING -> "挂牌督办公告";
            case CONTINUATION -> "继续挂牌督办公告";
            case LIFTING -> "解除挂牌督办公告";
        };
    }

    private Stream<String> points() {
        Instant lifted = listing.liftedAt();
        return lifted == null
                ? Stream.of(
                        matter(),
                        works(),
                        "三、督办要求：" + requirement() + "。",
                        "四、督办期限：" + Words.moment(listing.rectifyBy()) + "前。",
                        "五、督办机关：" + issuer.name() + government() + "；" + begun() + "。")
                : Stream.of(
                        matter(),
                        works(),
                        "三、解除情况：" + Words.minute(listing.listedAt()) + "起挂牌督办" + numbered() + "，经现场审查合格，于"
                                + Words.minute(lifted) + "解除。",
                        "四、督办机关：" + issuer.name() + government() + "。");
    }

    private String matter() {
        PublicCase about = listing.about();
        String what = about.subject() == Subject.ACCIDENT ? accident(about.grade()) : hazard(about.grade());
        String type = about.type() == null || about.subject() == Subject.ACCIDENT ? null : "类别：" + about.type();
        return "一、督办事项：" + what + about.number() + bracketed(type) + "。";
    }

    private String works() {
        String project = listing.about().project();
        return "二、所在地和工程："
                + Stream.of(issuers.placeOf(listing.region()), project)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("，"))
                + "。";
    }

    private String requirement() {
        return listing.about().subject() == Subject.ACCIDENT
                ? "完成事故查处和整改，落实防范措施，经现场审查合格后解除"
                : "完成整改，整改期间落实防范措施，经现场审查合格后解除";
    }

    private String government() {
        PublicListing.ByGovernment government = listing.government();
        return government == null
                ? ""
                : "，" + issuers.governmentOf(government.region()) + "（"
                        + Stream.of(government.number(), Words.day(government.decidedOn()) + "挂牌督办")
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("，"))
                        + "）";
    }

    private String begun() {
        Instant continued = listing.continuedAt();
        return continued == null
                ? Words.minute(listing.listedAt()) + "起挂牌督办" + numbered()
                : Words.minute(continued) + "起第" + listing.round() + "次挂牌督办" + numbered();
    }

    private String numbered() {
        return bracketed(listing.number());
    }

    private static String bracketed(@Nullable String text) {
        return text == null ? "" : "（" + text + "）";
    }

    private static String hazard(String level) {
        return switch (HazardLevel.valueOf(level)) {
            case GENERAL -> "一般事故隐患";
            case MAJOR -> "重大事故隐患";
        };
    }

    private static String accident(String grade) {
        return switch (Grade.valueOf(grade)) {
            case ORDINARY -> "一般事故";
            case LARGER -> "较大事故";
            case MAJOR -> "重大事故";
            case ESPECIALLY_MAJOR -> "特别重大事故";
        };
    }
}
