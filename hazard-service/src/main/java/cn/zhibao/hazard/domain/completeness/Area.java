package cn.zhibao.hazard.domain.completeness;

import cn.zhibao.events.contract.DeclarationFacts;
import cn.zhibao.hazard.domain.register.Region;
import org.jspecify.annotations.Nullable;

/**
 * An area and where it stands.
 *
 * @param newest its newest declaration, which supersedes all before it
 */
public record Area(
        Region region,
        String name,
        Standing standing,
        @Nullable DeclarationFacts newest) {}
