package cn.zhibao.hazard.app;

import cn.zhibao.events.contract.Enterprise;
import org.jspecify.annotations.Nullable;

/** A reporter need not repeat the code its token carries. */
public final class OwnEnterprise {

    private OwnEnterprise() {}

    /** The enterprise of what the caller files: as said, or the caller's own. */
    public static @Nullable Enterprise of(@Nullable Enterprise said, Caller caller) {
        if (!caller.filesOnlyOwn() || caller.enterprise() == null || (said != null && said.uscc() != null)) {
            return said;
        }
        return new Enterprise(caller.enterprise(), said == null ? null : said.name());
    }
}
