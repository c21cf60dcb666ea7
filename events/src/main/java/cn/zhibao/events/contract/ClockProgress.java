package cn.zhibao.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about the time of a clock.
 *
 * @param firstDueAt limit before the first extension; absent while there was none
 * @param extensions how often it was extended
 * @param request newest wish for more time, whatever became of it; absent while nobody had one
 * @param decision on that wish; absent while it waits for one
 * @param waiver why the duty is owed no more; absent while it is
 */
public record ClockProgress(
        @Nullable Instant firstDueAt,
        int extensions,
        @Nullable ExtensionRequest request,
        @Nullable ExtensionDecision decision,
        @Nullable ClockWaiver waiver) {}
