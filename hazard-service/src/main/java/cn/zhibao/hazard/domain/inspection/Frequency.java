package cn.zhibao.hazard.domain.inspection;

import java.time.Duration;

/**
 * How often an enterprise is inspected (检查频次), at least. The lengths are defaults of this system (本系统默认): no text of the
 * law names them.
 */
public enum Frequency {
    /**
     * Key enterprises (重点企业): those that the register says to be looked at more often, from outside the province (省外) or
     * private (民营) among them, and those that had an accident (发生事故企业).
     */
    KEY(Duration.ofDays(30)),
    OTHER(Duration.ofDays(90));

    /** So long an accident of the ledger makes its enterprise a key one (本系统默认). */
    public static final Duration AFTER_ACCIDENT = Duration.ofDays(365);

    private final Duration interval;

    Frequency(Duration interval) {
        this.interval = interval;
    }

    /** From one inspection to the next, whole days. */
    public Duration interval() {
        return interval;
    }
}
