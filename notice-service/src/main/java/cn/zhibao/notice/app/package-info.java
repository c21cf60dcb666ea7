/**
 * Use cases of the service and the ports they need.
 *
 * <p>May import {@code domain}, {@code cn.zhibao.events.contract} and Mutiny's {@code Uni}.
 */
@NullMarked
package cn.zhibao.notice.app;

import org.jspecify.annotations.NullMarked;
