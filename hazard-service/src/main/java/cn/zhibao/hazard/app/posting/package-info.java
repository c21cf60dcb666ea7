/**
 * Postings of resident inspectors (驻点监管): begun, renewed, ended, looked at.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code java.*}, JSpecify and Mutiny's {@code Uni}.
 */
@NullMarked
package cn.zhibao.hazard.app.posting;

import org.jspecify.annotations.NullMarked;
