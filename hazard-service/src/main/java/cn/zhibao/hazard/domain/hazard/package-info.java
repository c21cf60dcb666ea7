/**
 * Hazards (隐患): how one is filed, graded, and what its deadline does to it.
 *
 * <p>May import only {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rooms beside it in the domain.
 */
@NullMarked
package cn.zhibao.hazard.domain.hazard;

import org.jspecify.annotations.NullMarked;
