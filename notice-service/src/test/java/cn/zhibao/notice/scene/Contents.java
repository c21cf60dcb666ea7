package cn.zhibao.notice.scene;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.notice.domain.draft.Content;
import cn.zhibao.notice.domain.draft.PlannedInterview;
import cn.zhibao.notice.domain.draft.Source;
import cn.zhibao.notice.domain.draft.SourceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clerks of a city write to its counties. */
public final class Contents {

    public static final Source INSTRUCTION =
            new Source(SourceKind.LEADER_INSTRUCTION, "李市长", LocalDate.of(2026, 11, 20), "请住建局立即核查，限期整改。");
    public static final PlannedInterview INTERVIEW =
            new PlannedInterview(Instant.parse("2026-12-01T01:00:00Z"), "三楼会议室", "局长、分管副局长");

    private Contents() {}

    /** Complete and sound on 2026-11-22. */
    public static Content of(NoticeKind kind) {
        boolean interviews = kind == NoticeKind.INTERVIEW_NOTICE;
        LocalDate replyOn = kind == NoticeKind.ADVICE ? LocalDate.of(2026, 12, 20) : null;
        return with(kind, "370302", null, replyOn, INSTRUCTION, interviews ? INTERVIEW : null, null);
    }

    public static Content with(
            NoticeKind kind,
            String region,
            @Nullable String enterprise,
            @Nullable LocalDate replyOn,
            Source source,
            @Nullable PlannedInterview interview,
            @Nullable UUID caseId) {
        return new Content(
                kind,
                region,
                enterprise,
                "某小区三期深基坑支护",
                "支护变形超过报警值，未停工。",
                "立即停工，组织专家论证后整改",
                "淄川区住房和城乡建设局",
                "王某",
                "质安科 赵某 0533-1234567",
                replyOn,
                caseId,
                source,
                interview);
    }
}
