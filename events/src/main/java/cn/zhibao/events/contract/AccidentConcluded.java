package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * The final report (终报) of an accident. At most one per accident.
 *
 * @param concludedAt when the server took it, in UTC
 */
public record AccidentConcluded(AccidentFacts accident, Conclusion conclusion, Instant concludedAt)
        implements AccidentEvent {}
