/**
 * Turns rule packs and calendars, which are data, into the rules of the domain: reads, checks, compiles, overlays.
 *
 * <p>May import the domain, CEL and the YAML parser; no other room.
 */
@NullMarked
package cn.zhibao.escalation.packs;

import org.jspecify.annotations.NullMarked;
