/**
 * The lists of a unit (两个清单、三个清单): what is wrong, what is done about it and who answers for it.
 *
 * <p>May import the other rooms of {@code http}, {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code
 * cn.zhibao.events.http}, Jakarta REST and security.
 */
@NullMarked
package cn.zhibao.hazard.http.lists;

import org.jspecify.annotations.NullMarked;
