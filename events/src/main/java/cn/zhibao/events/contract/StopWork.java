package cn.zhibao.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order to stop work (停工令).
 *
 * @param scope what stands still
 * @param conditions what must be fulfilled before work goes on
 * @param orderedAt when the server took it, UTC
 * @param resume a request to go on that waits for its review
 */
public record StopWork(
        String scope,
        String conditions,
        String by,
        Instant orderedAt,
        @Nullable ResumeRequest resume) {}
