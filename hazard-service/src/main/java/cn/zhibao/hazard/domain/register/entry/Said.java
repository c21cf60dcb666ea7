package cn.zhibao.hazard.domain.register.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of one entry, in a document or in a row of a table. Whoever reads it asks for each field once, with
 * the type it must have; a value of another type is a fault and reads as absent.
 */
public interface Said {

    @Nullable
    String text(String name);

    @Nullable
    Integer integer(String name);

    @Nullable
    BigDecimal decimal(String name);

    /** A day of the calendar, in China. */
    @Nullable
    LocalDate day(String name);

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type);

    /** Several choices, in the order of their type; empty when none is said. */
    <E extends Enum<E>> Set<E> choices(String name, Class<E> type);

    /** The fields of a part; absent when nothing of it is said. */
    @Nullable
    Said object(String name);

    /** Names every field that was not asked for. Last call. */
    void done();
}
