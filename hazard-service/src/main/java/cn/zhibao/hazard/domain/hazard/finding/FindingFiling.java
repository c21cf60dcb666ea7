package cn.zhibao.hazard.domain.hazard.finding;

import cn.zhibao.events.contract.DeviceAlarm;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of how a hazard was found, before anything of it is checked.
 *
 * @param inspectors none when nothing was said of them
 */
public record FindingFiling(
        @Nullable Enterprise firm,
        @Nullable String authority,
        @Nullable String reference,
        List<String> inspectors,
        @Nullable Instant demandedAt,
        @Nullable DeviceAlarm device) {

    /** Nothing was said. */
    public static final FindingFiling NONE = new FindingFiling(null, null, null, List.of(), null, null);

    public FindingFiling {
        inspectors = List.copyOf(inspectors);
    }

    /**
     * The finding as filed by this account.
     *
     * @param posting the posting (驻点) under which it is filed; absent when none applies
     */
    public Finding by(String account, @Nullable UUID posting) {
        return new Finding(account, firm, authority, reference, inspectors, demandedAt, device, posting);
    }

    /** What was known, with what is said now in its place. */
    public Finding over(Finding known) {
        return new Finding(
                known.filedBy(),
                firm == null ? known.firm() : firm,
                authority == null ? known.authority() : authority,
                reference == null ? known.reference() : reference,
                inspectors.isEmpty() ? known.inspectors() : inspectors,
                demandedAt == null ? known.demandedAt() : demandedAt,
                device == null ? known.device() : device,
                known.posting());
    }

    /** The same, with what was not said of who sent whom. */
    public FindingFiling sent(String sender, String certificate) {
        return new FindingFiling(
                firm,
                authority == null ? sender : authority,
                reference,
                inspectors.isEmpty() ? List.of(certificate) : inspectors,
                demandedAt,
                device);
    }

    /** True when something that was known would become something else. */
    public boolean replaces(Finding known) {
        boolean people =
                !inspectors.isEmpty() && !known.inspectors().isEmpty() && !inspectors.equals(known.inspectors());
        return people
                || differs(firm, known.firm())
                || differs(authority, known.authority())
                || differs(reference, known.reference())
                || differs(demandedAt, known.demandedAt())
                || differs(device, known.device());
    }

    private static boolean differs(@Nullable Object said, @Nullable Object known) {
        return said != null && known != null && !said.equals(known);
    }

    boolean says(Detail detail) {
        return switch (detail) {
            case UNIT, POSTING -> false;
            case FIRM -> firm != null;
            case AUTHORITY -> authority != null;
            case REFERENCE -> reference != null;
            case INSPECTOR, TWO_INSPECTORS -> !inspectors.isEmpty();
            case DEMANDED_AT -> demandedAt != null;
            case DEVICE -> device != null;
        };
    }
}
