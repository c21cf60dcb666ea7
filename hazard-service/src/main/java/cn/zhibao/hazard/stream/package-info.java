/**
 * What comes in without a caller: time. The service tells its own topics through the outbox and reads none yet.
 *
 * <p>May import {@code app}, {@code domain} and {@code cn.zhibao.events}.
 */
@NullMarked
package cn.zhibao.hazard.stream;

import org.jspecify.annotations.NullMarked;
