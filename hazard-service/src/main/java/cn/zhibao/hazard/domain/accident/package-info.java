/**
 * Accidents (事故): first report, continued reports, and the grade by Decree 493.
 *
 * <p>May import only {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rooms beside it in the domain.
 */
@NullMarked
package cn.zhibao.hazard.domain.accident;

import org.jspecify.annotations.NullMarked;
