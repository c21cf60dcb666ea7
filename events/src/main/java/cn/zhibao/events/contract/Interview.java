package cn.zhibao.events.contract;

import java.time.Instant;

/** Where and when the heads of the units are interviewed (约谈). */
public record Interview(Instant heldAt, String place) {}
