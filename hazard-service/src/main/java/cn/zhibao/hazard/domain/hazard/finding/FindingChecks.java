package cn.zhibao.hazard.domain.hazard.finding;

import static cn.zhibao.hazard.domain.FilingChecks.NAME_MAX;

import cn.zhibao.events.contract.DeviceAlarm;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Level;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.register.Uscc;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be wrong with what is said of a finding: values that are malformed, or that contradict its source or place. */
public final class FindingChecks {

    private static final int INSPECTORS_MAX = 50;
    private static final int UNIT_MAX = 20;

    /** More digits than any device gives. */
    private static final int DIGITS_MAX = 20;

    private static final String COUNTRY_AS_WELL = "100000";

    private final Regions regions;
    private final FilingChecks checks;

    public FindingChecks(Regions regions, FilingChecks checks) {
        this.regions = regions;
        this.checks = checks;
    }

    /**
     * The hazard it is said of.
     *
     * @param place absent when that itself is wrong
     */
    public record Of(@Nullable Source source, @Nullable Region place, Instant now) {}

    public void check(Faults faults, FindingFiling said, Of hazard) {
        firm(faults, said.firm());
        checks.text(faults, "/finding/reference", said.reference(), NAME_MAX);
        inspectors(faults, said.inspectors());
        checks.past(faults, "/finding/demandedAt", said.demandedAt(), hazard.now());
        device(faults, said.device(), hazard.now());
        if (said.authority() != null) {
            authority(faults, said.authority(), hazard);
        }
        if (hazard.source() != null) {
            foreign(faults, said, hazard.source());
        }
    }

    private static void foreign(Faults faults, FindingFiling said, Source source) {
        for (Detail detail : Detail.values()) {
            if (said.says(detail) && source.foreign(detail)) {
                faults.add(detail.pointer(), "not-of-this-source", Map.of("source", source.name()));
            }
        }
    }

    private void firm(Faults faults, @Nullable Enterprise firm) {
        if (firm == null) {
            return;
        }
        checks.text(faults, "/finding/firm/name", firm.name(), NAME_MAX);
        if (firm.uscc() != null && !Uscc.valid(firm.uscc())) {
            faults.add("/finding/firm/uscc", "bad-uscc");
        }
    }

    private void inspectors(Faults faults, List<String> inspectors) {
        if (inspectors.size() > INSPECTORS_MAX) {
            faults.add("/finding/inspectors", "too-many", Map.of("max", INSPECTORS_MAX));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < inspectors.size(); i++) {
            String pointer = "/finding/inspectors/" + i;
            checks.text(faults, pointer, inspectors.get(i), NAME_MAX);
            if (!seen.add(inspectors.get(i))) {
                faults.add(pointer, "repeated");
            }
        }
    }

    private void device(Faults faults, @Nullable DeviceAlarm device, Instant now) {
        if (device == null) {
            return;
        }
        checks.text(faults, "/finding/device/deviceId", device.deviceId(), NAME_MAX);
        checks.text(faults, "/finding/device/unit", device.unit(), UNIT_MAX);
        checks.past(faults, "/finding/device/alarmAt", device.alarmAt(), now);
        measure(faults, "/finding/device/reading", device.reading());
        measure(faults, "/finding/device/threshold", device.threshold());
    }

    private static void measure(Faults faults, String pointer, @Nullable BigDecimal value) {
        if (value != null && (value.precision() > DIGITS_MAX || Math.abs(value.scale()) > DIGITS_MAX)) {
            faults.add(pointer, "too-many-digits", Map.of("digitsMax", DIGITS_MAX));
        }
    }

    private void authority(Faults faults, String code, Of hazard) {
        Authority authority = Authority.parse(code)
                .map(FindingChecks::ofOneCountry)
                .filter(known -> known.region().isCountry()
                        || regions.find(known.region().code(), hazard.now()).isPresent())
                .orElse(null);
        if (authority == null) {
            faults.add("/finding/authority", "unknown-authority");
        } else if (hazard.place() != null && hazard.source() != null) {
            standing(faults, authority, hazard.place(), hazard.source());
        }
    }

    /** GB/T 2260 has another code for the country, which is taken too. */
    private static Authority ofOneCountry(Authority authority) {
        return authority.region().code().equals(COUNTRY_AS_WELL)
                ? new Authority(authority.line(), Region.COUNTRY)
                : authority;
    }

    /**
     * Who is sent across comes from elsewhere, who inspects from above stands above, a resident inspector may be sent from
     * anywhere; everybody else answers for the place.
     */
    private static void standing(Faults faults, Authority authority, Region place, Source source) {
        Region region = authority.region();
        boolean answers = place.within(region);
        boolean county = !region.isCountry() && region.level() == Level.COUNTY;
        if (source == Source.RESIDENT_INSPECTOR) {
            return;
        }
        if (source == Source.CROSS_AREA_CHECK) {
            if (answers && county) {
                faults.add("/finding/authority", "own-area");
            }
        } else if (!answers) {
            faults.add("/finding/authority", "not-of-this-place");
        } else if (source == Source.HIGHER_INSPECTION && county) {
            faults.add("/finding/authority", "not-above");
        }
    }
}
