package cn.zhibao.hazard.domain.library;

import cn.zhibao.hazard.domain.register.work.WorkKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lessons are looked for about; absent or empty means anything.
 *
 * @param types codes of one accident type in every code table that has it
 */
public record Concern(
        @Nullable String criterion,
        Set<String> types,
        @Nullable WorkKind work) {

    public Concern {
        types = Set.copyOf(types);
    }

    public boolean isAnything() {
        return criterion == null && types.isEmpty() && work == null;
    }
}
