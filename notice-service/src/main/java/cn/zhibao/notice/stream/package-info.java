/**
 * What the service does about events of the four topics.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events} and Micrometer.
 */
@NullMarked
package cn.zhibao.notice.stream;

import org.jspecify.annotations.NullMarked;
