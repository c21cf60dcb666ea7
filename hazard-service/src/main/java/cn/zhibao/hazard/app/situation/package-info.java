/**
 * What is done with months and quarters that are over: reporting on each once for each province and city, making a report anew,
 * reading them.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code java.*}, JSpecify and Mutiny's {@code Uni}.
 */
@NullMarked
package cn.zhibao.hazard.app.situation;

import org.jspecify.annotations.NullMarked;
