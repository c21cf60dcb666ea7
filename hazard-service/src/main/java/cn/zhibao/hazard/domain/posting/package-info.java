/**
 * Postings of resident inspectors (驻点监管): who is sent where, by whom and for how long.
 *
 * <p>May import only {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.posting;

import org.jspecify.annotations.NullMarked;
