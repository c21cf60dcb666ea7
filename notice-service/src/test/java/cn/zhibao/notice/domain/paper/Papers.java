package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeProgress;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.notice.domain.Region;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents of a county that its city issued, and who acts on them. */
final class Papers {

    static final Instant ISSUED = Instant.parse("2026-11-22T03:30:00Z");
    static final Instant LIMIT = Instant.parse("2026-12-04T16:00:00Z");

    static final Person COUNTY = new Person("county-officer", new Region("370302"));
    static final Person CITY = new Person("city-leader", new Region("370300"));
    static final Person PROVINCE = new Person("province-leader", new Region("370000"));

    static final Divisions DIVISIONS = new Divisions(Map.of("370000", "山东省", "370300", "淄博市", "370302", "淄川区"));

    private static final Issuers ISSUERS = Issuers.of(List.of("region,mark,name", "370300,淄建督,淄博市住房和城乡建设局"), DIVISIONS);

    private Papers() {}

    static Notice order() {
        return issued(NoticeKind.SUPERVISION_ORDER, "370302");
    }

    static Notice issued(NoticeKind kind, String addressee) {
        NoticeFacts facts = new NoticeFacts(
                UUID.nameUUIDFromBytes(kind.name().getBytes(StandardCharsets.UTF_8)),
                new UUID(1, 2),
                kind,
                "淄建督〔2026〕1号",
                "370300",
                addressee,
                ISSUED,
                null,
                new CaseSummary(Subject.HAZARD, "YH-2026-000001", "MAJOR", 0, 0, "370302", "淄川区某路1号", "某小区三期", "脚手架"),
                "370302",
                false,
                Notice.NONE);
        return new Notice(
                facts, new NoticeNumber("淄建督", 2026, 1), new UUID(1, 3), facts.noticeId(), "本系统默认", "督办单", null, null);
    }

    static Notice inDrill(Notice notice) {
        return otherwise(notice, true, notice.progress());
    }

    /** As it was kept before it was told how far documents come. */
    static Notice fromBefore() {
        return otherwise(order(), false, null);
    }

    private static Notice otherwise(Notice notice, boolean exercise, @Nullable NoticeProgress progress) {
        NoticeFacts facts = notice.facts();
        NoticeFacts other = new NoticeFacts(
                facts.noticeId(),
                facts.caseId(),
                facts.kind(),
                facts.number(),
                facts.issuer(),
                facts.addressee(),
                facts.issuedAt(),
                facts.replyBy(),
                facts.summary(),
                facts.region(),
                exercise,
                progress);
        return new Notice(other, notice.number(), notice.matterId(), notice.rootId(), null, notice.text(), null, null);
    }

    /** A chain of one document. */
    static Chain alone(Notice notice) {
        return Chain.of(notice.id(), List.of(notice));
    }

    /** The limit of the newest document of the chain passes: the chain with what follows, and that document is meant then. */
    static Chain passed(Chain chain, Instant limit) {
        Chain late = chain.with(
                NoticeRules.passed(chain.asked(), limit).orElseThrow().notice());
        FollowUp followUp =
                FollowUp.after(late, new UUID(limit.toEpochMilli(), 1), limit).orElseThrow();
        Instant now = limit.plus(Duration.ofSeconds(1));
        Notice paper =
                followUp.issue(ISSUERS, followUp.sequence(ISSUERS, now).number(Math.max(1, followUp.reminder())), now);
        List<Notice> all = new ArrayList<>(late.all());
        all.add(paper);
        return Chain.of(paper.id(), all);
    }

    /** The same chain, for whoever means another document of it. */
    static Chain asking(Chain chain, int place) {
        return Chain.of(chain.all().get(place).id(), chain.all());
    }

    /** The chain after an act that counts. */
    static Chain after(Chain chain, Act act, Person person, Instant now) {
        Decision.Accepted accepted = (Decision.Accepted) NoticeRules.decide(chain, act, person, now);
        Chain next = chain;
        for (Step step : accepted.steps()) {
            next = next.with(step.notice());
        }
        return Chain.of(chain.asked().id(), next.all());
    }
}
