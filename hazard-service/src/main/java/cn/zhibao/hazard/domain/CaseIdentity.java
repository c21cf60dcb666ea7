package cn.zhibao.hazard.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What the server adds to a filing.
 *
 * @param number number for people, unique for ever
 * @param receivedAt when the server took the filing
 */
public record CaseIdentity(UUID id, String number, Instant receivedAt) {}
