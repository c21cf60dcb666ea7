package cn.zhibao.notice.domain.draft;

/** What somebody does with a draft. */
public sealed interface DraftMove {

    record Change(Content content) implements DraftMove {}

    record Withdraw() implements DraftMove {}

    /** Gives it back with the reason (退回). */
    record GiveBack(String reason) implements DraftMove {}

    /** Signs and so issues it (签发). */
    record Sign() implements DraftMove {}
}
