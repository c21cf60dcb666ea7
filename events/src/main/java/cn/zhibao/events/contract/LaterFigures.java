package cn.zhibao.events.contract;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Figures that came after the casualty window. They do not move the grade; statistics use either.
 *
 * @param casualties all people hit, as known now
 * @param directLossCny direct economic loss in CNY as known now, absent until known
 * @param grade the grade these figures would have given
 * @param saidAt when the server took the newest of them, in UTC
 */
public record LaterFigures(Casualties casualties, @Nullable BigDecimal directLossCny, Grade grade, Instant saidAt) {}
