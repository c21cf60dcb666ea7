package cn.zhibao.notice.domain.draft;

/** Why somebody writes a document (事项来源). */
public enum SourceKind {
    /** A leader wrote an instruction (领导批示), which is tracked to its result. */
    LEADER_INSTRUCTION,
    /** A superior inspected and told what it found (上级检查反馈). */
    SUPERIOR_FEEDBACK,
    /** 其他 */
    OTHER
}
