/**
 * Attachments in PostgreSQL: their bytes in pieces, what is known of them, and their flags.
 *
 * <p>May import {@code app}, {@code domain}, the rest of {@code store}, {@code cn.zhibao.events}, Hibernate Reactive and Vert.x buffers.
 */
@NullMarked
package cn.zhibao.hazard.store.attachment;

import org.jspecify.annotations.NullMarked;
