/**
 * The API of attachments: bytes in as they come, bytes out as they are read.
 *
 * <p>May import {@code app}, {@code domain}, the rest of {@code http}, {@code cn.zhibao.events.contract}, {@code cn.zhibao.events.http}, Jakarta REST, security and Vert.x.
 */
@NullMarked
package cn.zhibao.hazard.http.attachment;

import org.jspecify.annotations.NullMarked;
