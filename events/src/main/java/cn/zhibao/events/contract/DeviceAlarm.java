package cn.zhibao.events.contract;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm of a device (设备报警).
 *
 * @param deviceId number of the device
 * @param reading what it measured
 * @param threshold at which it gives alarm
 * @param unit unit of both, such as {@code mm} or {@code %LEL}
 * @param alarmAt when it gave alarm, by its own clock
 */
public record DeviceAlarm(
        @Nullable String deviceId,
        @Nullable BigDecimal reading,
        @Nullable BigDecimal threshold,
        @Nullable String unit,
        @Nullable Instant alarmAt) {}
