package cn.zhibao.hazard.domain.accident;

import cn.zhibao.events.contract.Exposure;
import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.register.AccidentTypes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An accident in Changsha and what is said about it, for tests of the rules. */
public final class Scene {

    /** 12:24 on 29 April 2022 in China. */
    public static final Instant OCCURRED = Instant.parse("2022-04-29T04:24:00Z");

    public static final Instant REPORTED = Instant.parse("2022-04-29T05:00:00Z");
    public static final AccidentTypes TYPES = RegisterFiles.accidentTypes();

    private static final AccidentFiling NOTHING =
            new AccidentFiling(null, null, null, null, null, null, null, null, null, null, null, null, false);

    private Scene() {}

    public static FilingChecks checks() {
        return new FilingChecks(
                RegisterFiles.load().regions(),
                new FilingPolicy(Duration.ofMinutes(2), Duration.ofDays(7), Duration.ofDays(15), Duration.ofDays(30)));
    }

    public static AccidentRules rules() {
        return new AccidentRules(checks(), TYPES);
    }

    public static AccidentReplay replay() {
        return new AccidentReplay(TYPES);
    }

    public static Accident.Reported reported(AccidentFiling said) {
        return reported("430102", said);
    }

    /** An accident of which a place, a time and a sentence are known beside what is said. */
    public static Accident.Reported reported(String region, AccidentFiling said) {
        AccidentFiling first = new AccidentFiling(
                said.type(),
                said.casualties(),
                said.directLossCny(),
                region,
                said.place(),
                said.project(),
                said.enterprise(),
                said.occurredAt() == null ? OCCURRED : said.occurredAt(),
                said.informedAt(),
                "居民自建房倒塌",
                said.measures(),
                said.exposure(),
                false);
        CaseIdentity identity = new CaseIdentity(new UUID(1, 2), "SG-430102-20220429-0000001", REPORTED);
        var decision = (Decision.Accepted<Accident>) rules().report(first, identity);
        return (Accident.Reported) decision.next();
    }

    public static AccidentFiling nothing() {
        return NOTHING;
    }

    public static AccidentFiling deaths(int deaths) {
        return said(null, new CasualtyCounts(deaths, null, null, null, null), null, null, null);
    }

    public static AccidentFiling type(String type) {
        return said(type, null, null, null, null);
    }

    public static AccidentFiling said(
            @Nullable String type,
            @Nullable CasualtyCounts casualties,
            @Nullable BigDecimal loss,
            @Nullable Instant occurredAt,
            @Nullable Exposure exposure) {
        return new AccidentFiling(
                type, casualties, loss, null, null, null, null, occurredAt, null, null, null, exposure, false);
    }

    public static Decision.Accepted<Accident> supplemented(Accident accident, AccidentFiling said, Instant now) {
        return (Decision.Accepted<Accident>) rules().supplement(accident, said, new Faults(), now);
    }

    public static List<Fault> faults(Decision<Accident> decision) {
        return ((Refusal.Faulty) ((Decision.Refused<Accident>) decision).why()).faults();
    }
}
