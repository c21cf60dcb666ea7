package cn.zhibao.hazard.domain.library;

import cn.zhibao.events.contract.Grade;
import cn.zhibao.hazard.domain.register.Region;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case says; it was found sound. It names no person.
 *
 * @param region where it happened, a place of any level
 * @param day the day it happened, in China
 * @param mark what tells it from another case of that place and day; absent where there is none
 * @param type code of the accident type
 * @param injured people injured, however badly; absent when not published
 * @param directLossCny direct loss in CNY; absent when not published
 * @param happened what happened, and {@code causes} why
 * @param accidentId the accident of this ledger that it was
 */
public record CaseContent(
        Region region,
        LocalDate day,
        @Nullable String mark,
        String type,
        Grade grade,
        int deaths,
        @Nullable Integer injured,
        @Nullable BigDecimal directLossCny,
        String happened,
        @Nullable String causes,
        Source source,
        @Nullable UUID accidentId,
        List<Lesson> lessons) {

    /**
     * Where it was published.
     *
     * @param text who published what, and when
     * @param url address of it, http or https
     */
    public record Source(String text, @Nullable String url) {}

    public CaseContent {
        lessons = List.copyOf(lessons);
    }
}
