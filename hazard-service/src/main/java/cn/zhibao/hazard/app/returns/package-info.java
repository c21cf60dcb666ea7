/**
 * What is done with the tables that units file of a quarter or year: taking and correcting them, reading them.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code java.*}, JSpecify and Mutiny's {@code Uni}.
 */
@NullMarked
package cn.zhibao.hazard.app.returns;

import org.jspecify.annotations.NullMarked;
