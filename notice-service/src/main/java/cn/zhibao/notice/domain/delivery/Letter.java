package cn.zhibao.notice.domain.delivery;

/**
 * One event on its way to one subscription.
 *
 * @param position place in the queue
 * @param sequence number of this delivery within its subscription, dense from 1, the same at every attempt
 * @param failures attempts that failed so far
 */
public record Letter(long position, long sequence, int failures, Announcement announcement) {}
