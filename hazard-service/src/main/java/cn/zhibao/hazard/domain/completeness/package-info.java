/**
 * How far the ledger of an area is complete (台账完整性), as its authority declares.
 *
 * <p>May import only {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.completeness;

import org.jspecify.annotations.NullMarked;
