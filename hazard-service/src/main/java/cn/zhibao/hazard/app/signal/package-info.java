/**
 * What is done with outside signals: taking each once, reading them.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code java.*}, JSpecify and Mutiny's {@code Uni}.
 */
@NullMarked
package cn.zhibao.hazard.app.signal;

import org.jspecify.annotations.NullMarked;
