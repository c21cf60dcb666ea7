package cn.zhibao.hazard.domain.attachment;

import cn.zhibao.events.contract.Position;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an attachment is held against: a hazard or an accident.
 *
 * @param beganAt when the hazard was found or the accident happened
 * @param position where it is; absent when nobody said
 */
public record FiledCase(
        UUID caseId, Instant beganAt, @Nullable Position position) {}
