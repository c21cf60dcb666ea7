/**
 * Declaring that the ledger of an area is complete, and reading who has.
 *
 * <p>May import {@code domain}, the use cases' shared types in {@code app}, {@code java.*}, JSpecify and Mutiny's {@code Uni}.
 */
@NullMarked
package cn.zhibao.hazard.app.completeness;

import org.jspecify.annotations.NullMarked;
