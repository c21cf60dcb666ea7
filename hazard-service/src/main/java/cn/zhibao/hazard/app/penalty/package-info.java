/**
 * What is done with administrative penalties: taking each once, reading them.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code java.*}, JSpecify and Mutiny's {@code Uni}.
 */
@NullMarked
package cn.zhibao.hazard.app.penalty;

import org.jspecify.annotations.NullMarked;
