package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * That a unit did not obey an order to stop (拒不执行), as somebody saw it.
 *
 * @param findings what was seen
 */
public record StopRefusal(Instant seenAt, String findings) {}
