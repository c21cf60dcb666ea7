package cn.zhibao.hazard.app.posting;

import cn.zhibao.hazard.domain.register.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The day in China. */
public record Today(Clock clock) {

    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), Regions.CHINA);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
