package cn.zhibao.escalation.app;

/** What this process is for. Both parts are the same program: they decide with the same rules. */
public enum Part {
    /** Decides, and tells what it decided. */
    ENGINE,
    /** Decides everything again from the topics alone, tells nothing, and says what differs; has no database. */
    AUDITOR
}
