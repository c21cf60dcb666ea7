package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.release.Flaw;
import cn.zhibao.escalation.domain.release.Reason;
import org.jspecify.annotations.Nullable;

/** A text of a pack that is not what its field wants. */
final class WrongValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    private WrongValue(Reason reason, @Nullable Throwable cause) {
        super(reason.text(), cause);
        this.reason = reason;
    }

    static WrongValue of(Flaw flaw, Object... about) {
        return new WrongValue(flaw.about(about), null);
    }

    /** Why a text cannot be used, also where only a sentence says it. */
    static Reason reasonOf(IllegalArgumentException wrong) {
        return wrong instanceof WrongValue known
                ? known.reason
                : Flaw.VALUE_REFUSED.about(wrong.getMessage() == null ? "?" : wrong.getMessage());
    }
}
