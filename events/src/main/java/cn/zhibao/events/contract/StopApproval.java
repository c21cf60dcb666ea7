package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * Who approved a measure that an authority may not take alone.
 *
 * @param by name of the government or office, never of a person
 * @param document number of the paper (文号)
 */
public record StopApproval(String by, String document, Instant approvedAt) {}
