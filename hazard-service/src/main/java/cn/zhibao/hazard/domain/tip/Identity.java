package cn.zhibao.hazard.domain.tip;

import org.jspecify.annotations.Nullable;

/**
 * Who gave a tip, as far as the tipster said (实名 or 匿名). Kept apart from the tip, sealed, and shown to nobody without a
 * record of it; never part of an event, a log or a list.
 *
 * @param name the tipster's name; a tip with one is a real-name tip (实名举报)
 * @param employee true when the tipster works for the unit the tip is about (内部员工), which calls for more care
 */
public record Identity(@Nullable String name, @Nullable String phone, boolean employee) {

    /** Never shows anything. */
    @Override
    public String toString() {
        return "Identity[sealed]";
    }
}
