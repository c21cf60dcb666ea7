package cn.zhibao.hazard.domain.accident.procedure;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.ReportReceived;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.accident.Accident;
import cn.zhibao.hazard.domain.accident.AccidentReplay;
import cn.zhibao.hazard.domain.register.Region;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Records how an accident goes up the reporting lines and who is told beside them, in whatever state its case is. */
public final class ReportingRules {

    private final FilingChecks checks;
    private final AccidentReplay replay;

    public ReportingRules(FilingChecks checks, AccidentReplay replay) {
        this.checks = checks;
        this.replay = replay;
    }

    /**
     * A level of a line has received the report.
     *
     * @param desk region whose desk says so
     * @param faults what the reader of the document has already found
     */
    public Decision<Accident> receive(
            Accident accident, ReceiptFiling filing, Region desk, Faults faults, Instant now) {
        checks.required(faults, "/line", filing.line());
        checks.required(faults, "/level", filing.level());
        checks.required(faults, "/form", filing.form());
        time(faults, accident, "/receivedAt", filing.receivedAt(), now);
        Region place = new Region(accident.facts().region());
        if (filing.level() != null && !ReportingLines.levels(place).contains(filing.level())) {
            faults.add("/level", "no-such-hop");
        }
        if (accident.dossier().receipts().stream()
                .anyMatch(known -> known.line() == filing.line()
                        && known.level() == filing.level()
                        && known.form() == filing.form())) {
            faults.add("/form", "already-received");
        }
        if (!faults.none()) {
            return Decision.refuse(new Refusal.Faulty(faults.list()));
        }
        return accepted(
                accident,
                new ReportReceived(
                        accident.facts(),
                        requireNonNull(filing.line()),
                        requireNonNull(filing.level()),
                        requireNonNull(filing.form()),
                        desk.code(),
                        requireNonNull(filing.receivedAt()),
                        now));
    }

    /**
     * The desk has told its government or another agency.
     *
     * @param desk region whose desk says so
     * @param faults what the reader of the document has already found
     */
    public Decision<Accident> inform(
            Accident accident, NotificationFiling filing, Region desk, Faults faults, Instant now) {
        checks.required(faults, "/party", filing.party());
        checks.required(faults, "/form", filing.form());
        time(faults, accident, "/notifiedAt", filing.notifiedAt(), now);
        if (accident.dossier().notifications().stream()
                .anyMatch(known -> known.party() == filing.party()
                        && known.form() == filing.form()
                        && known.desk().equals(desk.code()))) {
            faults.add("/party", "already-notified");
        }
        if (!faults.none()) {
            return Decision.refuse(new Refusal.Faulty(faults.list()));
        }
        return accepted(
                accident,
                new AgencyNotified(
                        accident.facts(),
                        requireNonNull(filing.party()),
                        requireNonNull(filing.form()),
                        desk.code(),
                        requireNonNull(filing.notifiedAt()),
                        now));
    }

    private void time(Faults faults, Accident accident, String pointer, @Nullable Instant at, Instant now) {
        checks.required(faults, pointer, at);
        checks.past(faults, pointer, at, now);
        checks.order(faults, accident.facts().occurredAt(), pointer, at, "before-occurred");
    }

    private Decision<Accident> accepted(Accident accident, AccidentEvent fact) {
        return Decision.accept(replay.after(accident, fact), fact);
    }
}
