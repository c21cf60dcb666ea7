/**
 * What is true of hazards and accidents whoever asks: states, commands, decisions and faults, as pure functions.
 *
 * <p>May import only {@code java.*}, JSpecify and {@code cn.zhibao.events.contract}.
 */
@NullMarked
package cn.zhibao.hazard.domain;

import org.jspecify.annotations.NullMarked;
