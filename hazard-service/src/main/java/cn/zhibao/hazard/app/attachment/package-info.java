/**
 * What is done with attachments: taking them as they arrive, reading them.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code java.*}, JSpecify and Mutiny.
 */
@NullMarked
package cn.zhibao.hazard.app.attachment;

import org.jspecify.annotations.NullMarked;
