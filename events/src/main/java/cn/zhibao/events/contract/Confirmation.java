package cn.zhibao.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An authority says that what was found is a hazard (核实).
 *
 * @param at when the server took it, UTC
 */
public record Confirmation(String by, Instant at, @Nullable String remark) {}
