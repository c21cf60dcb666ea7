/**
 * Inspections of enterprises, and how often each is due.
 *
 * <p>May import {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.inspection;

import org.jspecify.annotations.NullMarked;
