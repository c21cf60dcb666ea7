/**
 * What is true of attachments (附件): which files are taken, and what is odd about a photo that is to prove something.
 *
 * <p>May import only {@code java.*}, JSpecify and {@code cn.zhibao.events.contract}.
 */
@NullMarked
package cn.zhibao.hazard.domain.attachment;

import org.jspecify.annotations.NullMarked;
