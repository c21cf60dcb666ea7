package cn.zhibao.hazard.domain.register.entry;

import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.register.Uscc;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks that all registers share, for one entry. Each names what it finds and goes on. */
public final class EntryChecks {

    public static final int NAME_MAX = FilingChecks.NAME_MAX;
    public static final int ADDRESS_MAX = FilingChecks.ADDRESS_MAX;

    /** Nothing in a register is older; an earlier day is a slip of the keyboard. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final int DECIMALS_MAX = 20;
    private static final int KEY_MAX = 60;
    private static final String KEY_MARKS = "-_/.#()（）[]〔〕【】";

    private final FilingChecks basics;
    private final Faults faults;
    private final Instant now;

    public EntryChecks(FilingChecks basics, Faults faults, Instant now) {
        this.basics = basics;
        this.faults = faults;
        this.now = now;
    }

    /** Where what is found goes. */
    public Faults faults() {
        return faults;
    }

    /** The day it is in China. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, Regions.CHINA);
    }

    public void required(String pointer, @Nullable Object value) {
        basics.required(faults, pointer, value);
    }

    public void text(String pointer, @Nullable String value, int max) {
        basics.text(faults, pointer, value, max);
    }

    public void name(@Nullable String value) {
        required("/name", value);
        text("/name", value, NAME_MAX);
    }

    /** A code that people give: 1 to 60 letters and digits with the marks such codes have between them. */
    public void key(String pointer, @Nullable String value) {
        required(pointer, value);
        if (value == null) {
            return;
        }
        boolean sound = value.chars().allMatch(c -> Character.isLetterOrDigit(c) || KEY_MARKS.indexOf(c) >= 0);
        if (value.isEmpty() || !sound) {
            faults.add(pointer, "not-a-code");
        } else if (value.length() > KEY_MAX) {
            faults.add(pointer, "too-long", Map.of("max", KEY_MAX, "length", value.length()));
        }
    }

    /** The key of what the entry with this code belongs to, if it belongs to anything. */
    public void parent(@Nullable String parent, @Nullable String code) {
        if (parent == null) {
            return;
        }
        key("/parent", parent);
        if (parent.equals(code)) {
            faults.add("/parent", "own-parent");
        }
    }

    public void region(@Nullable String code) {
        basics.region(faults, code, now);
    }

    public void uscc(String pointer, @Nullable String code) {
        if (code != null && !Uscc.valid(code)) {
            faults.add(pointer, "bad-uscc");
        }
    }

    /** A number from {@code min} to {@code max}, both included, with no more decimals than anything is measured to. */
    public void range(String pointer, @Nullable BigDecimal value, long min, long max) {
        if (value != null && value.scale() > DECIMALS_MAX) {
            faults.add(pointer, "too-precise", Map.of("decimalsMax", DECIMALS_MAX));
        } else if (value != null
                && (value.compareTo(BigDecimal.valueOf(min)) < 0 || value.compareTo(BigDecimal.valueOf(max)) > 0)) {
            faults.add(pointer, "out-of-range", Map.of("min", min, "max", max));
        }
    }

    public void range(String pointer, @Nullable Integer value, long min, long max) {
        range(pointer, value == null ? null : BigDecimal.valueOf(value), min, max);
    }

    public void day(String pointer, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || !day.isBefore(LATEST))) {
            faults.add(pointer, "out-of-range", Map.of("min", EARLIEST.toString(), "max", LATEST.toString()));
        }
    }

    /** A day that has come. */
    public void past(String pointer, @Nullable LocalDate day) {
        day(pointer, day);
        if (day != null && day.isAfter(today())) {
            faults.add(pointer, "in-future", Map.of("serverTime", today().toString()));
        }
    }

    /** What comes later does not lie before what comes first; the pointer is of the later day. */
    public void order(@Nullable LocalDate first, String pointer, @Nullable LocalDate later) {
        if (first != null && later != null && later.isBefore(first)) {
            faults.add(pointer, "wrong-order", Map.of("notBefore", first.toString()));
        }
    }

    /** What only makes sense beside something else. */
    public void needs(String pointer, @Nullable Object value, @Nullable Object other, String otherPointer) {
        if (value != null && other == null) {
            faults.add(pointer, "needs", Map.of("pointer", otherPointer));
        }
    }

    /** The entry, unless something was found. */
    public @Nullable Entry unlessFaulty(Supplier<Entry> entry) {
        return faults.none() ? entry.get() : null;
    }
}
