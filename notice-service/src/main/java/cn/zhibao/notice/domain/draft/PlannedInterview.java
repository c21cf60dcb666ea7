package cn.zhibao.notice.domain.draft;

import java.time.Instant;

/**
 * The interview (约谈) that a notice announces.
 *
 * @param attendees who shall come
 */
public record PlannedInterview(Instant at, String place, String attendees) {}
