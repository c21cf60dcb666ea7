/**
 * What may be done about an accident, one class per use case, and the ledger of accidents as they need it.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code java.*}, JSpecify and Mutiny's {@code Uni}.
 */
@NullMarked
package cn.zhibao.hazard.app.accident;

import org.jspecify.annotations.NullMarked;
