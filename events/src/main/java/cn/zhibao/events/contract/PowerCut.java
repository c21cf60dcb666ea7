package cn.zhibao.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When power is cut.
 *
 * @param noticeAt when the unit was told in writing; absent only in an emergency
 * @param emergency true when lives would not wait for a notice
 */
public record PowerCut(@Nullable Instant noticeAt, Instant effectiveAt, boolean emergency) {}
