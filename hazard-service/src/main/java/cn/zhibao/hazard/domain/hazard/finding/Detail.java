package cn.zhibao.hazard.domain.hazard.finding;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.DeviceAlarm;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Finding;
import cn.zhibao.events.contract.HazardFacts;
import org.jspecify.annotations.Nullable;

/** Something that a source has to name. */
public enum Detail {
    /** The responsible unit (责任单位). */
    UNIT("/enterprise"),
    /** The firm that found it. */
    FIRM("/finding/firm"),
    /** The authority whose people found it. */
    AUTHORITY("/finding/authority"),
    /** The number under which the source keeps it. */
    REFERENCE("/finding/reference"),
    /** One person who looked. */
    INSPECTOR("/finding/inspectors"),
    /** Two people who looked together. */
    TWO_INSPECTORS("/finding/inspectors"),
    /** When the unit was asked to deal with it. */
    DEMANDED_AT("/finding/demandedAt"),
    /** What a device measured, and when. */
    DEVICE("/finding/device"),
    /** The posting (驻点) of who found it, which the service itself finds. */
    POSTING("/finding/posting");

    private final String pointer;

    Detail(String pointer) {
        this.pointer = pointer;
    }

    /** JSON pointer into a filing. */
    public String pointer() {
        return pointer;
    }

    /** True for what contradicts a source that has nothing to do with it. */
    boolean ofItsSourceOnly() {
        return switch (this) {
            case FIRM, DEMANDED_AT, DEVICE -> true;
            case UNIT, AUTHORITY, REFERENCE, INSPECTOR, TWO_INSPECTORS, POSTING -> false;
        };
    }

    boolean lacks(HazardFacts facts) {
        Finding finding = requireNonNull(facts.finding());
        return switch (this) {
            case UNIT -> unnamed(facts.enterprise());
            case FIRM -> unnamed(finding.firm());
            case AUTHORITY -> finding.authority() == null;
            case REFERENCE -> finding.reference() == null;
            case INSPECTOR -> finding.inspectors().isEmpty();
            case TWO_INSPECTORS -> finding.inspectors().size() < 2;
            case DEMANDED_AT -> finding.demandedAt() == null;
            case DEVICE -> incomplete(finding.device());
            case POSTING -> finding.posting() == null;
        };
    }

    private static boolean unnamed(@Nullable Enterprise unit) {
        return unit == null || (unit.uscc() == null && unit.name() == null);
    }

    private static boolean incomplete(@Nullable DeviceAlarm device) {
        return device == null
                || device.deviceId() == null
                || device.reading() == null
                || device.threshold() == null
                || device.alarmAt() == null;
    }
}
