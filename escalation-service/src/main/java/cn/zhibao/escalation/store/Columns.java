package cn.zhibao.escalation.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the columns of one row from left to right; times are selected as microseconds since 1970. Used by one thread. */
final class Columns {

    private final @Nullable Object[] row;
    private int at;

    Columns(@Nullable Object[] row) {
        this.row = row;
    }

    static String micros(String column) {
        return "cast(extract(epoch from " + column + ") * 1000000 as bigint)";
    }

    String text() {
        return required(optionalText());
    }

    @Nullable
    String optionalText() {
        return (String) row[at++];
    }

    UUID id() {
        return UUID.fromString(text());
    }

    int count() {
        return required((Number) row[at++]).intValue();
    }

    long number() {
        return required(optionalNumber());
    }

    Instant time() {
        return Instant.EPOCH.plus(required((Number) row[at++]).longValue(), ChronoUnit.MICROS);
    }

    @Nullable
    Long optionalNumber() {
        Number number = (Number) row[at++];
        return number == null ? null : number.longValue();
    }

    private <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + at + " is null");
        }
        return value;
    }
}
