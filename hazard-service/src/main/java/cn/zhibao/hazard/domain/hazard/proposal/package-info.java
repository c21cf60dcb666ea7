/**
 * What the system proposes to an authority: drafts, which somebody sends or leaves.
 *
 * <p>May import only {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.hazard.proposal;

import org.jspecify.annotations.NullMarked;
