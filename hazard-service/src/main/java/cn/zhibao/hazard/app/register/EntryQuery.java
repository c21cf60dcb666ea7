package cn.zhibao.hazard.app.register;

import cn.zhibao.hazard.domain.register.entry.RegisterName;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries; absent means all.
 *
 * @param before id of the last entry of the page before
 */
public record EntryQuery(
        RegisterName register, Filters filters, @Nullable UUID before, int limit) {

    /**
     * What an entry must be like.
     *
     * @param text part of its key, name or address, in lower case
     * @param flags all of them
     * @param parent key of what it belongs to
     * @param goingOn works that go on some time in these days, both included
     * @param ended true for entries that are no longer valid, false for those that are
     */
    public record Filters(
            @Nullable String regionPrefix,
            @Nullable String text,
            List<String> flags,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String grade,
            @Nullable String village,
            @Nullable String parent,
            @Nullable Days goingOn,
            boolean ended) {
        public Filters {
            flags = List.copyOf(flags);
        }
    }

    /** From one day to another, both included. */
    public record Days(LocalDate from, LocalDate to) {}

    /** The page after an entry. */
    public EntryQuery after(KnownEntry last) {
        return new EntryQuery(register, filters, last.entryId(), limit);
    }
}
