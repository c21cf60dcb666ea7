package cn.zhibao.escalation.domain.casefile;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.events.contract.AccidentConcluded;
import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.NotifiedParty;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who was told of an accident beside the lines of reporting, and what was reported of it after the first report.
 *
 * @param told when each party was told first; the government only by the department of the place itself (本级人民政府)
 * @param reportedAt when the newest report came: the first, a supplement or the final one
 * @param casualtiesChangedAt when a supplement last changed who was hit, null while none did
 * @param concluded true once the final report came
 * @param supplements how many continued reports (续报) came; null in files from before they were counted
 */
public record Informing(
        Map<NotifiedParty, Instant> told,
        Instant reportedAt,
        @Nullable Instant casualtiesChangedAt,
        boolean concluded,
        @Nullable Integer supplements) {

    /** Who has to be told of every accident at once (Decree 493 article 10). */
    private static final Set<NotifiedParty> AGENCIES = Set.of(
            NotifiedParty.POLICE, NotifiedParty.HUMAN_RESOURCES, NotifiedParty.UNION, NotifiedParty.PROCURATORATE);

    public Informing {
        told = Map.copyOf(requireNonNullElse(told, Map.of()));
    }

    /** Of an accident of which nobody kept what was reported after the first report. */
    static Informing unknown(AccidentFacts accident) {
        return new Informing(Map.of(), accident.reportedAt(), null, false, null);
    }

    /** By the first report. */
    static Informing first(AccidentFacts accident) {
        return new Informing(Map.of(), accident.reportedAt(), null, false, 0);
    }

    Informing after(AccidentEvent event, AccidentFacts before) {
        return switch (event) {
            case AgencyNotified notified -> told(notified);
            case AccidentSupplemented later -> {
                boolean counts = !Boolean.TRUE.equals(later.afterWindow());
                boolean changed = !later.accident().casualties().equals(before.casualties());
                yield new Informing(
                        told,
                        later.supplementedAt(),
                        counts && changed ? later.supplementedAt() : casualtiesChangedAt,
                        concluded,
                        supplements == null ? null : supplements + 1);
            }
            case AccidentConcluded last ->
                new Informing(told, last.concludedAt(), casualtiesChangedAt, true, supplements);
            default -> this;
        };
    }

    /** When the government of the place was told, null while it was not. */
    public @Nullable Instant governmentAt() {
        return told.get(NotifiedParty.GOVERNMENT);
    }

    /** When the last of the agencies was told that have to know, null while one was not. */
    public @Nullable Instant agenciesAt() {
        Instant last = null;
        for (NotifiedParty agency : AGENCIES) {
            Instant at = told.get(agency);
            if (at == null) {
                return null;
            }
            last = last == null || at.isAfter(last) ? at : last;
        }
        return last;
    }

    private Informing told(AgencyNotified notified) {
        boolean another = notified.party() == NotifiedParty.GOVERNMENT
                && !notified.desk().equals(notified.accident().region());
        Instant before = told.get(notified.party());
        if (another || (before != null && !notified.notifiedAt().isBefore(before))) {
            return this;
        }
        Map<NotifiedParty, Instant> all = new EnumMap<>(NotifiedParty.class);
        all.putAll(told);
        all.put(notified.party(), notified.notifiedAt());
        return new Informing(all, reportedAt, casualtiesChangedAt, concluded, supplements);
    }
}
