package cn.zhibao.events.contract;

import java.time.Instant;

/** One point of the closing checklist: what was done, and when it was done. */
public record ClosingPoint(String text, Instant at) {}
