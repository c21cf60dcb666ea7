package cn.zhibao.notice.domain.draft;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to be in a document by hand, and what cannot be. Names everything at once. */
public final class ContentRules {

    /** The kinds that people write; all others follow from what happens. */
    public static final Set<NoticeKind> KINDS = Set.of(
            NoticeKind.SUPERVISION_ORDER,
            NoticeKind.INTERVIEW_NOTICE,
            NoticeKind.ADVICE,
            NoticeKind.TRANSFER,
            NoticeKind.ENFORCEMENT_PROPOSAL);

    /** Nobody waits longer for an answer: the limit of the engine's clock (本系统默认). */
    public static final int REPLY_DAYS_MAX = 60;

    /** So that the ten days after it are over when nobody waits any longer. */
    private static final int INTERVIEW_DAYS_MAX = REPLY_DAYS_MAX - 10;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final List<Fault> faults = new ArrayList<>();
    private final Content content;
    private final Instant now;

    private ContentRules(Content content, Instant now) {
        this.content = content;
        this.now = now;
    }

    /**
     * What is wrong with it for an issuer at that moment; empty when nothing is. Whether the case exists is for others to say.
     *
     * @param issuer region whose authority issues it
     */
    public static List<Fault> check(Content content, Region issuer, Instant now) {
        ContentRules rules = new ContentRules(content, now);
        if (!KINDS.contains(content.kind())) {
            rules.fault("/kind", "not-by-hand");
        }
        rules.checkAddressee(issuer);
        missing(content).forEach(pointer -> rules.fault(pointer, "missing"));
        rules.checkSource();
        rules.checkInterview();
        rules.checkReply();
        return List.copyOf(rules.faults);
    }

    /** Pointers to what a document of its kind and source must say, and this does not. */
    public static List<String> missing(Content content) {
        List<String> missing = new ArrayList<>();
        if (content.kind() == NoticeKind.SUPERVISION_ORDER) {
            require(missing, "/responsibleUnit", content.responsibleUnit());
            require(missing, "/responsiblePerson", content.responsiblePerson());
        }
        if (content.kind() == NoticeKind.INTERVIEW_NOTICE && content.interview() == null) {
            missing.addAll(List.of("/interviewAt", "/interviewPlace", "/interviewAttendees"));
        }
        if (content.kind() == NoticeKind.ADVICE) {
            require(missing, "/replyOn", content.replyOn());
        }
        if (content.source().kind() != SourceKind.OTHER) {
            require(missing, "/sourceBy", content.source().by());
            require(missing, "/sourceOn", content.source().on());
            require(missing, "/sourceWords", content.source().words());
        }
        return missing;
    }

    private static void require(List<String> missing, String pointer, @Nullable Object value) {
        if (value == null) {
            missing.add(pointer);
        }
    }

    private void checkAddressee(Region issuer) {
        Region region = Region.parse(content.region()).orElse(null);
        if (region == null) {
            fault("/region", "unknown-region");
        } else if (!region.within(issuer)) {
            fault("/region", "outside-scope");
        } else if (region.equals(issuer) && asksOthers() && content.enterprise() == null) {
            fault("/region", "own-desk");
        }
    }

    /** Law enforcement and those a matter is handed to may belong to the same region. */
    private boolean asksOthers() {
        return content.kind() != NoticeKind.ENFORCEMENT_PROPOSAL && content.kind() != NoticeKind.TRANSFER;
    }

    private void checkSource() {
        Source source = content.source();
        if (source.on() != null && source.on().isAfter(today())) {
            fault("/sourceOn", "in-future", Map.of("serverTime", now.toString()));
        }
    }

    private void checkInterview() {
        PlannedInterview interview = content.interview();
        if (content.kind() != NoticeKind.INTERVIEW_NOTICE) {
            if (interview != null) {
                fault("/interviewAt", "not-for-kind");
            }
            return;
        }
        if (interview == null) {
            return;
        }
        if (!interview.at().isAfter(now)) {
            fault("/interviewAt", "not-ahead");
        } else if (dayOf(interview.at()).isAfter(today().plusDays(INTERVIEW_DAYS_MAX))) {
            fault("/interviewAt", "too-late", Map.of("daysMax", INTERVIEW_DAYS_MAX));
        }
    }

    private void checkReply() {
        LocalDate on = content.replyOn();
        if (on == null) {
            return;
        }
        PlannedInterview interview = content.interview();
        if (on.isBefore(today())) {
            fault("/replyOn", "not-ahead");
        } else if (on.isAfter(today().plusDays(REPLY_DAYS_MAX))) {
            fault("/replyOn", "too-late", Map.of("daysMax", REPLY_DAYS_MAX));
        } else if (interview != null && on.isBefore(dayOf(interview.at()))) {
            fault("/replyOn", "before-interview");
        }
    }

    private LocalDate today() {
        return dayOf(now);
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(CHINA).toLocalDate();
    }

    private void fault(String pointer, String code) {
        faults.add(new Fault(pointer, code));
    }

    private void fault(String pointer, String code, Map<String, Object> params) {
        faults.add(new Fault(pointer, code, params));
    }
}
