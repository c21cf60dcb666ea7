/**
 * What people write before a document is issued: drafts, who may sign them, and what has to be in them, as pure functions.
 *
 * <p>May import only {@code java.*}, JSpecify and {@code cn.zhibao.events.contract}.
 */
@NullMarked
package cn.zhibao.notice.domain.draft;

import org.jspecify.annotations.NullMarked;
