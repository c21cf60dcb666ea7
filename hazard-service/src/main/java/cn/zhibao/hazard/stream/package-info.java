/**
 * What comes in without a caller: time, and what others tell. The service tells its own topics through the outbox.
 *
 * <p>May import {@code app}, {@code domain} and {@code cn.zhibao.events}.
 */
@NullMarked
package cn.zhibao.hazard.stream;

import org.jspecify.annotations.NullMarked;
