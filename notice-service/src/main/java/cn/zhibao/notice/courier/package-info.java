/**
 * Carries signed events to the endpoints of subscribers over HTTP.
 *
 * <p>May import {@code app}, {@code domain}, Vert.x, Jackson, the Standard Webhooks library and Micrometer.
 */
@NullMarked
package cn.zhibao.notice.courier;

import org.jspecify.annotations.NullMarked;
