package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * A look on site (现场核验).
 *
 * @param inspectedAt when it took place, as the inspector says
 * @param by account of the inspector
 * @param findings what was seen; the reasons when it did not pass
 */
public record Verification(boolean passed, Instant inspectedAt, String by, String findings) {}
