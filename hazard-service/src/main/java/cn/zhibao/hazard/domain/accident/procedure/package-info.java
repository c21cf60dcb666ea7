/**
 * What is done about an accident once it is reported: the reporting lines it goes up, who else is told, investigation
 * and final report, as pure functions.
 *
 * <p>May import only {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.accident.procedure;

import org.jspecify.annotations.NullMarked;
