package cn.zhibao.escalation.app.rules;

import cn.zhibao.escalation.domain.duty.DutyRosters;
import cn.zhibao.escalation.domain.duty.DutyRosters.Manned;
import cn.zhibao.escalation.domain.duty.OnDuty;
import cn.zhibao.escalation.domain.duty.RosterName;
import cn.zhibao.escalation.domain.release.RosterVersion;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Duty rosters as people look at them, and who is on duty. */
public final class LookAtRosters {

    private static final List<String> ROLES = List.of("duty-officer", "duty-leader", "principal");

    private final KeptRosters rosters;
    private final RosterReading reading;
    private final ActiveRules active;
    private final Clock clock;

    public LookAtRosters(KeptRosters rosters, RosterReading reading, ActiveRules active, Clock clock) {
        this.rosters = rosters;
        this.reading = reading;
        this.active = active;
        this.clock = clock;
    }

    /** The JSON Schema of the files of duty rosters. */
    public String schema() {
        return reading.schema();
    }

    /**
     * Who holds a role of a desk at a moment.
     *
     * @param onDuty null when no roster speaks of it: the role is called, and nobody by name
     * @param manned until when somebody is on duty; null when nobody is
     * @param phones telephone numbers by the ids of people
     */
    public record Duty(
            String target,
            @Nullable OnDuty onDuty,
            @Nullable Manned manned,
            Map<String, String> phones) {
        public Duty {
            phones = Map.copyOf(phones);
        }
    }

    /** Who is on duty at a desk. */
    public record DeskDuty(String desk, Instant at, List<Duty> duties) {
        public DeskDuty {
            duties = List.copyOf(duties);
        }
    }

    public Uni<List<KeptRosters.Kept>> list(KeptRosters.Search search) {
        return rosters.list(search);
    }

    public Uni<Optional<RosterVersion>> one(RosterName name) {
        return rosters.one(name);
    }

    /** Who is on duty at a desk at that moment, or now, by the rosters that are known now. */
    public Uni<DeskDuty> duty(String desk, @Nullable Instant moment) {
        Instant at = moment == null ? clock.instant() : moment;
        return active.rosters().chain(known -> {
            List<Duty> duties =
                    ROLES.stream().map(role -> duty(known, desk, role, at)).toList();
            return withPhones(duties).map(complete -> new DeskDuty(desk, at, complete));
        });
    }

    private static Duty duty(DutyRosters known, String desk, String role, Instant at) {
        return new Duty(role, known.at(desk, role, at), known.manned(desk, role, at), Map.of());
    }

    private Uni<List<Duty>> withPhones(List<Duty> duties) {
        List<RosterName> names = duties.stream()
                .map(Duty::onDuty)
                .filter(Objects::nonNull)
                .flatMap(each -> RosterName.parse(each.roster()).stream())
                .distinct()
                .toList();
        Uni<Map<String, Map<String, String>>> all = Uni.createFrom().item(new HashMap<>());
        for (RosterName name : names) {
            all = all.chain(found -> rosters.one(name)
                    .invoke(one -> one.ifPresent(version -> found.put(name.toString(), version.phones())))
                    .replaceWith(found));
        }
        return all.map(found -> duties.stream()
                .map(each -> each.onDuty() == null
                        ? each
                        : new Duty(
                                each.target(),
                                each.onDuty(),
                                each.manned(),
                                found.getOrDefault(each.onDuty().roster(), Map.of())))
                .toList());
    }
}
