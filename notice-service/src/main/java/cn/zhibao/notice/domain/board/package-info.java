/**
 * The public board of listed supervision (挂牌督办公示): what anybody may know of a listing, and the announcements (公告) by which it
 * was made public. Imports documents and the contract of events.
 */
@NullMarked
package cn.zhibao.notice.domain.board;

import org.jspecify.annotations.NullMarked;
