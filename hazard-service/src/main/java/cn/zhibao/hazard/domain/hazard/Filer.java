package cn.zhibao.hazard.domain.hazard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who files a hazard.
 *
 * @param account id of the person or system
 * @param posting the posting (驻点) under which a resident inspector files it; absent when none applies
 */
public record Filer(String account, @Nullable UUID posting) {}
