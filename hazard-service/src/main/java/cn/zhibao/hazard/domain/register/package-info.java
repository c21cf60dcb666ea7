/**
 * The registers a filing is judged by: regions, enterprise codes, permit numbers and the published criteria.
 *
 * <p>May import only {@code java.*}, JSpecify and {@code cn.zhibao.events.contract}.
 */
@NullMarked
package cn.zhibao.hazard.domain.register;

import org.jspecify.annotations.NullMarked;
