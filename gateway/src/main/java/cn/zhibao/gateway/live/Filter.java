package cn.zhibao.gateway.live;

import cn.zhibao.events.wire.EventTypes;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a listener wants to hear.
 *
 * @param types short names of event types such as {@code escalation-raised}; empty for all
 */
public record Filter(Scope scope, Set<String> types) {

    private static final Set<String> KNOWN =
            EventTypes.all().map(EventTypes::nameOf).collect(Collectors.toUnmodifiableSet());

    public Filter {
        types = Set.copyOf(types);
    }

    /** Whether a text is the short name of an event type that the stream carries. */
    public static boolean isType(String name) {
        return KNOWN.contains(name);
    }

    boolean wants(LiveEvent event) {
        return event.isFor(scope) && (types.isEmpty() || types.contains(event.name()));
    }
}
