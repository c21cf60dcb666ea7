package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeEvent;

/**
 * A document that came further, and the fact that tells it.
 *
 * @param notice as it stands now
 */
public record Step(Notice notice, NoticeEvent event) {}
