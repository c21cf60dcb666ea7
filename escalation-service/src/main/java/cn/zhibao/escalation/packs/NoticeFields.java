package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Paper;
import cn.zhibao.escalation.packs.Conditions.Field;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Map;
import java.util.function.Function;

/** What conditions read of official documents. */
final class NoticeFields {

    private NoticeFields() {}

    static Map<String, Field<? extends Facts>> ofNotice() {
        return Map.of(
                "notice.kind",
                field(SimpleType.STRING, n -> n.kind().name()).oneOf(NoticeKind.class),
                "notice.region",
                field(SimpleType.STRING, NoticeFacts::region),
                "notice.exercise",
                field(SimpleType.BOOL, NoticeFacts::exercise),
                "notice.dated",
                new Field<>(SimpleType.BOOL, Paper.class, facts -> facts.replyBy() != null),
                "notice.interview",
                new Field<>(SimpleType.BOOL, Paper.class, facts -> facts.interviewAt() != null));
    }

    private static Field<Paper> field(CelType type, Function<NoticeFacts, Object> reader) {
        return new Field<>(type, Paper.class, facts -> reader.apply(facts.notice()));
    }
}
