package cn.zhibao.events.flow;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** Work on a list within one transaction, whose connection takes one statement after the other. */
public final class InOrder {

    private InOrder() {}

    /** Works on the items one after the other; the first failure ends it. */
    public static <T> Uni<Void> each(List<T> items, Function<T, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> work.apply(item).replaceWithVoid())
                .collect()
                .last();
    }
}
