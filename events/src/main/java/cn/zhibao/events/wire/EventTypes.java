package cn.zhibao.events.wire;

import cn.zhibao.events.contract.Event;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of event types, derived from the records of the contract: {@code HazardFound} is
 * {@code cn.zhibao.hazard-found.v1}.
 */
public final class EventTypes {

    private static final String PREFIX = "cn.zhibao.";
    private static final String SUFFIX = ".v1";
    private static final Map<String, Class<? extends Event>> BY_TYPE =
            records(Event.class).collect(Collectors.toUnmodifiableMap(EventTypes::typeOf, Function.identity()));

    private EventTypes() {}

    /** CloudEvents type of an event record. */
    public static String typeOf(Class<? extends Event> event) {
        return PREFIX + nameOf(event) + SUFFIX;
    }

    /** Short name of an event record, such as {@code hazard-found}. */
    public static String nameOf(Class<? extends Event> event) {
        return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Short name of a CloudEvents type, also of one this version does not know. */
    public static String nameOf(String type) {
        boolean ours =
                type.length() > PREFIX.length() + SUFFIX.length() && type.startsWith(PREFIX) && type.endsWith(SUFFIX);
        return ours ? type.substring(PREFIX.length(), type.length() - SUFFIX.length()) : type;
    }

    /** The record of a CloudEvents type; empty when this version does not know it. */
    public static Optional<Class<? extends Event>> recordOf(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** All event records of the contract. */
    public static Stream<Class<? extends Event>> all() {
        return BY_TYPE.values().stream();
    }

    @SuppressWarnings("unchecked") // permitted subclasses of a sealed type are its subtypes
    private static Stream<Class<? extends Event>> records(Class<? extends Event> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses())
                        .flatMap(member -> records((Class<? extends Event>) member))
                : Stream.of(family);
    }
}
