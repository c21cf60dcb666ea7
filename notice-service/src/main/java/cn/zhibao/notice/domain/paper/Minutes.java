package cn.zhibao.notice.domain.paper;

import java.time.Instant;
import java.util.UUID;

/**
 * The minutes of an interview (约谈纪要). Names and words stay in this service.
 *
 * @param noticeId the notice that announced it
 * @param by account of who recorded it
 * @param text the minutes as people read them, in Chinese
 */
public record Minutes(UUID noticeId, Interviewed interview, String by, Instant recordedAt, String text) {}
