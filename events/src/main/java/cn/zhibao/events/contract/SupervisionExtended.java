package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * The deadline of a listed supervision lies later, because its clock was extended (督办延期). Number and round stay.
 *
 * @param from deadline before
 */
public record SupervisionExtended(SupervisionFacts supervision, Instant from, Instant at) implements SupervisionEvent {}
