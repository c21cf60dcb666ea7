package cn.zhibao.hazard.domain.register.entry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lists and scopes look for in an entry, whatever its register.
 *
 * @param region code of the place; absent for what lies where its parent lies
 * @param searched the texts that a search looks through
 * @param village village or grid, where coverage is counted
 * @param owners codes of the enterprises whose own it is
 * @param startsOn first day of work or validity
 * @param endsOn last day of it
 */
public record Traits(
        @Nullable String region,
        List<String> searched,
        @Nullable String kind,
        @Nullable String status,
        @Nullable String grade,
        @Nullable String village,
        List<String> flags,
        Set<String> owners,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    public Traits {
        searched = List.copyOf(searched);
        flags = List.copyOf(flags);
        owners = Set.copyOf(owners);
    }

    /** Of a place, with what is searched; the rest is added by the register that has it. */
    public static Traits of(@Nullable String region, @Nullable String... searched) {
        List<String> said = Arrays.stream(searched).filter(Objects::nonNull).toList();
        return new Traits(region, said, null, null, null, null, List.of(), Set.of(), null, null);
    }

    public Traits kind(@Nullable Enum<?> is, @Nullable Enum<?> standsAt) {
        String newKind = is == null ? null : is.name();
        String newStatus = standsAt == null ? null : standsAt.name();
        return new Traits(region, searched, newKind, newStatus, grade, village, flags, owners, startsOn, endsOn);
    }

    public Traits graded(@Nullable Enum<?> as, @Nullable String in) {
        String newGrade = as == null ? null : as.name();
        return new Traits(region, searched, kind, status, newGrade, in, flags, owners, startsOn, endsOn);
    }

    public Traits flagged(Collection<? extends Enum<?>> with) {
        return new Traits(
                region, searched, kind, status, grade, village, Document.names(with), owners, startsOn, endsOn);
    }

    public Traits owned(Set<String> by) {
        return new Traits(region, searched, kind, status, grade, village, flags, by, startsOn, endsOn);
    }

    public Traits lasting(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Traits(region, searched, kind, status, grade, village, flags, owners, from, to);
    }
}
