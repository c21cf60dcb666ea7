/**
 * What is done with months that are over: stating each once for each county and unit, reading them.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code java.*}, JSpecify and Mutiny's {@code Uni}.
 */
@NullMarked
package cn.zhibao.hazard.app.exposure;

import org.jspecify.annotations.NullMarked;
