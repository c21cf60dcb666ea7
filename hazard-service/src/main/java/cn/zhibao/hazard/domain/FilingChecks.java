package cn.zhibao.hazard.domain;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.hazard.domain.register.Criteria;
import cn.zhibao.hazard.domain.register.Criterion;
import cn.zhibao.hazard.domain.register.PermitNumber;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.register.Uscc;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that filings of every kind share. Each names what it finds and goes on. */
public final class FilingChecks {

    public static final int NAME_MAX = 200;
    public static final int ADDRESS_MAX = 500;
    public static final int SENTENCE_MAX = 4000;

    private static final int PEOPLE_MAX = 1_000_000;

    private final Regions regions;
    private final FilingPolicy policy;

    public FilingChecks(Regions regions, FilingPolicy policy) {
        this.regions = regions;
        this.policy = policy;
    }

    public void required(Faults faults, String pointer, @Nullable Object value) {
        if (value == null) {
            faults.add(pointer, "required");
        }
    }

    /** Text that is there says something, is not too long, and holds no character that no text has. */
    public void text(Faults faults, String pointer, @Nullable String value, int max) {
        if (value == null) {
            return;
        }
        if (value.isBlank()) {
            faults.add(pointer, "blank");
        } else if (value.length() > max) {
            faults.add(pointer, "too-long", Map.of("max", max, "length", value.length()));
        } else if (!printable(value)) {
            faults.add(pointer, "not-printable");
        }
    }

    /** Text that must be there. */
    public void sentence(Faults faults, String pointer, @Nullable String value) {
        required(faults, pointer, value);
        text(faults, pointer, value, SENTENCE_MAX);
    }

    private static boolean printable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /**
     * A past event: not before {@link FilingPolicy#EARLIEST}, not in the future beyond the clock skew.
     *
     * @param now when the server took the filing
     */
    public void past(Faults faults, String pointer, @Nullable Instant at, Instant now) {
        if (at == null) {
            return;
        }
        if (at.isAfter(now.plus(policy.clockSkew()))) {
            faults.add(pointer, "in-future", Map.of("serverTime", now.toString()));
        } else if (at.isBefore(FilingPolicy.EARLIEST)) {
            faults.add(pointer, "too-early", Map.of("earliest", FilingPolicy.EARLIEST.toString()));
        }
    }

    /** A moment to come, not so far away that it is a slip of the keyboard. */
    public void ahead(Faults faults, String pointer, @Nullable Instant at, Instant now) {
        if (at == null) {
            return;
        }
        if (!at.isAfter(now)) {
            faults.add(pointer, "not-ahead", Map.of("serverTime", now.toString()));
        } else if (at.isAfter(now.plus(FilingPolicy.DEADLINE_MAX))) {
            faults.add(pointer, "too-late", Map.of("daysMax", FilingPolicy.DEADLINE_MAX.toDays()));
        }
    }

    /** A number of people. */
    public void people(Faults faults, String pointer, @Nullable Integer people) {
        if (people == null) {
            return;
        }
        if (people < 0) {
            faults.add(pointer, "negative");
        } else if (people > PEOPLE_MAX) {
            faults.add(pointer, "too-large", Map.of("max", PEOPLE_MAX));
        }
    }

    /** An amount of money in CNY, to the fen. */
    public void money(Faults faults, String pointer, @Nullable BigDecimal amount, BigDecimal max) {
        if (amount == null) {
            return;
        }
        if (amount.signum() < 0) {
            faults.add(pointer, "negative");
        } else if (amount.compareTo(max) > 0) {
            faults.add(pointer, "too-large", Map.of("max", max));
        } else if (amount.stripTrailingZeros().scale() > 2) {
            faults.add(pointer, "too-precise", Map.of("decimalsMax", 2));
        }
    }

    /** A criterion on file that was in force when the hazard was found; absent, with a fault, when it was not. */
    public @Nullable Criterion criterion(Faults faults, Criteria criteria, String code, @Nullable Instant foundAt) {
        Criterion known = criteria.find(code).orElse(null);
        if (known == null) {
            faults.add("/criterion", "unknown-criterion");
            return null;
        }
        if (foundAt != null && !known.inForceOn(LocalDate.ofInstant(foundAt, Regions.CHINA))) {
            faults.add("/criterion", "not-in-force", days(known));
        }
        return known;
    }

    private static Map<String, Object> days(Criterion criterion) {
        String inForce = criterion.inForce().toString();
        return criterion.until() == null
                ? Map.of("inForce", inForce)
                : Map.of("inForce", inForce, "until", criterion.until().toString());
    }

    /** What comes later does not lie before what comes first; pointers are of the later value. */
    public void order(Faults faults, @Nullable Instant first, String pointer, @Nullable Instant later, String code) {
        if (first != null && later != null && later.isBefore(first)) {
            faults.add(pointer, code, Map.of("notBefore", first.toString()));
        }
    }

    /** A place that exists, at the time of the event when that is known. */
    public void region(Faults faults, @Nullable String code, Instant at) {
        if (code == null) {
            faults.add("/region", "required");
        } else if (regions.find(code, at).isEmpty()) {
            faults.add("/region", "unknown-region");
        }
    }

    public void place(Faults faults, @Nullable Place place) {
        if (place == null) {
            return;
        }
        text(faults, "/place/address", place.address(), ADDRESS_MAX);
        degrees(faults, "/place/longitude", place.longitude(), 180);
        degrees(faults, "/place/latitude", place.latitude(), 90);
        if (place.longitude() == null && place.latitude() != null) {
            faults.add("/place/longitude", "required");
        } else if (place.longitude() != null && place.latitude() == null) {
            faults.add("/place/latitude", "required");
        }
    }

    private static void degrees(Faults faults, String pointer, @Nullable Double value, int max) {
        if (value != null && !(Math.abs(value) <= max)) {
            faults.add(pointer, "out-of-range", Map.of("min", -max, "max", max));
        }
    }

    public void project(Faults faults, @Nullable Project project) {
        if (project == null) {
            return;
        }
        text(faults, "/project/name", project.name(), NAME_MAX);
        if (project.permitNo() != null && !PermitNumber.plausible(project.permitNo())) {
            faults.add("/project/permitNo", "not-a-permit-number");
        }
    }

    public void enterprise(Faults faults, @Nullable Enterprise enterprise) {
        if (enterprise == null) {
            return;
        }
        text(faults, "/enterprise/name", enterprise.name(), NAME_MAX);
        if (enterprise.uscc() != null && !Uscc.valid(enterprise.uscc())) {
            faults.add("/enterprise/uscc", "bad-uscc");
        }
    }
}
