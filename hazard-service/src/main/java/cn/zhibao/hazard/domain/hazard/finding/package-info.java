/**
 * How a hazard was found (隐患来源): what each source has to name, and what of it lacks.
 *
 * <p>May import only {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rooms of the domain that are not about
 * hazards.
 */
@NullMarked
package cn.zhibao.hazard.domain.hazard.finding;

import org.jspecify.annotations.NullMarked;
