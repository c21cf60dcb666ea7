/**
 * Turns rule packs, calendars and duty rosters, which are data, into the rules of the domain: reads, checks, compiles, overlays.
 *
 * <p>May import {@code app}, {@code domain}, CEL and the YAML parser.
 */
@NullMarked
package cn.zhibao.escalation.packs;

import org.jspecify.annotations.NullMarked;
