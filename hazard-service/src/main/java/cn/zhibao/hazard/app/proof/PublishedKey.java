package cn.zhibao.hazard.app.proof;

import cn.zhibao.events.proof.LedgerKey;
import java.time.Instant;

/**
 * A key that everybody may check signatures with.
 *
 * @param validFrom from when on it signs, until the next one does
 */
public record PublishedKey(LedgerKey key, Instant validFrom) {}
