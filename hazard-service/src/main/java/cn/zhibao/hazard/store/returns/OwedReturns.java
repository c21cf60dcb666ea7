package cn.zhibao.hazard.store.returns;

import cn.zhibao.events.contract.HazardReturnAsked;
import cn.zhibao.events.contract.HazardReturnFacts;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.InOrder;
import cn.zhibao.events.flow.Sql;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asks units for their tables, inside the transaction that finds that they owe them. */
public final class OwedReturns {

    private static final Sql KNOWN =
            Sql.of("select return_id from hazard_return where return_id = any (cast(:ids as uuid[])) for update");

    private OwedReturns() {}

    /** Those that are on file already are filed, or were asked for before. */
    public static Uni<Void> ask(
            Flow flow, Mutiny.StatelessSession session, List<HazardReturnFacts> owed, String actor) {
        if (owed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return KNOWN.on(session)
                .set("ids", owed.stream().map(HazardReturnFacts::returnId).toArray(UUID[]::new))
                .rows()
                .chain(rows -> {
                    Set<UUID> known = new HashSet<>();
                    rows.forEach(row -> known.add((UUID) row[0]));
                    return askUnknown(
                            flow,
                            session,
                            owed.stream()
                                    .filter(each -> !known.contains(each.returnId()))
                                    .toList(),
                            actor);
                });
    }

    private static Uni<Void> askUnknown(
            Flow flow, Mutiny.StatelessSession session, List<HazardReturnFacts> owed, String actor) {
        List<Entry> entries = owed.stream()
                .map(each -> new Entry(new HazardReturnAsked(each), actor, null, null))
                .toList();
        return entries.isEmpty()
                ? Uni.createFrom().voidItem()
                : flow.journal().append(session, entries).chain(rows -> {
                    List<Integer> places = new ArrayList<>();
                    for (int place = 0; place < owed.size(); place++) {
                        places.add(place);
                    }
                    return InOrder.each(
                            places,
                            place -> ReturnStore.keep(session, rows.get(place), owed.get(place))
                                    .replaceWithVoid());
                });
    }
}
