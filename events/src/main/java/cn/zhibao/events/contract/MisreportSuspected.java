package cn.zhibao.events.contract;

import java.time.Instant;

/** Something may have been reported late, incompletely, untruly or not at all (疑似迟报、漏报、谎报、瞒报); told again with further evidence. */
public record MisreportSuspected(SuspicionFacts suspicion, Instant at) implements SuspicionEvent {}
