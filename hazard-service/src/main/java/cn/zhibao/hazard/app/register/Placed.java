package cn.zhibao.hazard.app.register;

import cn.zhibao.hazard.domain.register.entry.Entry;
import java.util.Set;

/**
 * An entry with where it lies and whose own it is, said by itself or by what it belongs to.
 *
 * @param region code of the place
 */
public record Placed(Entry entry, String region, Set<String> owners) {
    public Placed {
        owners = Set.copyOf(owners);
    }
}
