package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * The ruling (认定) of a person about a suspicion.
 *
 * @param checked what was checked
 * @param reason why it is ruled so
 * @param by account of the person
 */
public record SuspicionRuling(SuspicionVerdict verdict, String checked, String reason, Instant at, String by) {}
