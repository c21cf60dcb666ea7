package cn.zhibao.hazard.app;

import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.register.Regions;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;

/** Gives a new case its id and its number, such as {@code YH-370302-20261122-0000123}. Thread-safe. */
public final class Identities {

    private static final int DIGITS = 7;

    private final Supplier<UUID> ids;
    private final Numbers numbers;

    public Identities(Supplier<UUID> ids, Numbers numbers) {
        this.ids = ids;
        this.numbers = numbers;
    }

    /**
     * The identity of a case received now.
     *
     * @param letters kind of the case: {@code YH} for 隐患, {@code SG} for 事故, {@code JB} for 举报, {@code XH} for 外部信号,
     *     {@code TZ} for 台账声明, {@code JC} for 执法检查
     */
    public Uni<CaseIdentity> next(String letters, String region, Instant receivedAt) {
        return numbers.next()
                .map(serial -> new CaseIdentity(ids.get(), number(letters, region, receivedAt, serial), receivedAt));
    }

    private static String number(String letters, String region, Instant receivedAt, long serial) {
        LocalDate day = LocalDate.ofInstant(receivedAt, Regions.CHINA);
        StringBuilder text =
                new StringBuilder(32).append(letters).append('-').append(region).append('-');
        text.append(day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth())
                .append('-');
        String digits = Long.toString(serial);
        return text.repeat('0', Math.max(0, DIGITS - digits.length()))
                .append(digits)
                .toString();
    }
}
