package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * The days in which new casualty figures change the grade are over (Decree 493 articles 13 and 20). Said again when the
 * time or type of the accident was corrected and the window moved.
 *
 * @param endedAt end of the window, exclusive: 24:00 China time of its last day
 */
public record CasualtyWindowClosed(AccidentFacts accident, Instant endedAt) implements AccidentEvent {}
