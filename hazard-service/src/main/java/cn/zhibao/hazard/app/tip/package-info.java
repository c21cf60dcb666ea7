/**
 * What is done with public tips: taking them, handling them, telling the tipster, reading who gave them.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code java.*}, JSpecify and Mutiny's {@code Uni}.
 */
@NullMarked
package cn.zhibao.hazard.app.tip;

import org.jspecify.annotations.NullMarked;
