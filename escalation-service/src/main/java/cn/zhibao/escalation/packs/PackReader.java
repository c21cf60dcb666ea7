package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.calendar.Limit;
import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.policy.Call;
import cn.zhibao.escalation.domain.policy.CallRule;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.Ladder;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.policy.Rung;
import cn.zhibao.escalation.domain.policy.Start;
import cn.zhibao.escalation.domain.release.Flaw;
import cn.zhibao.events.contract.EscalationKind;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SupervisionConsequence;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one pack; rules of a base may be referred to and replaced. */
final class PackReader {

    private static final Ladder NO_LADDER =
            new Ladder("?", List.of(new Rung(Level.PROVINCE, "?", Duration.ofMinutes(1))), 0);

    /** Somebody has to be the last one who is called, and answer for it. */
    private static final String PRINCIPAL = "principal";

    private static final String OWN_CHOICE = "本系统默认";

    private final Map<String, Ladder> ladders = new LinkedHashMap<>();
    private final List<PackRule> rules = new ArrayList<>();
    private String version = "?";

    private PackReader(@Nullable Pack base) {
        if (base != null) {
            ladders.putAll(base.ladders());
        }
    }

    static Pack read(String file, String yaml, @Nullable Pack base) {
        return Faults.read(file, yaml, fields -> new PackReader(base).pack(fields, base));
    }

    /** Reads a pack that is to come into force, and so has to make sense; what the law asks of it is there. */
    static Pack check(String file, String yaml, @Nullable Pack base, Law law) {
        return Faults.read(file, yaml, fields -> {
            Pack pack = new PackReader(base).pack(fields, base);
            SenseChecks.check(pack, law);
            return pack;
        });
    }

    private Pack pack(Fields fields, @Nullable Pack base) {
        String id = fields.text("pack");
        String name = id + "-" + fields.text("version");
        version = base == null ? name : name + "+" + base.version();
        String provinces = fields.getOr("province", PackReader::province, "");
        fields.nested("title", title -> title.text("zh") + title.text("en"));
        fields.list("ladders", this::ladder).forEach(ladder -> ladders.put(ladder.id(), ladder));
        rules.addAll(fields.list("clocks", this::clock));
        rules.addAll(fields.list("calls", this::call));
        DetectionReader detections = new DetectionReader(version, this::ladderOf, NO_LADDER);
        rules.addAll(fields.list("detections", detections::detection));
        List<Period> periods = new ArrayList<>(base == null ? List.of() : base.periods());
        periods.addAll(fields.list("periods", new PeriodReader(this::ladderOf, NO_LADDER)::period));
        if (base == null != provinces.isEmpty()) {
            fields.fault(base == null ? Flaw.PROVINCE_IN_NATIONAL.about() : Flaw.FIELD_MISSING.about("province"));
        }
        List<PackRule> merged = PackChecks.merge(rules, base);
        return new Pack(name, version, provinces, base, rules, merged, periods, ladders, fields);
    }

    static String province(String code) {
        if (!code.matches("[1-9][0-9]0000")) {
            throw WrongValue.of(Flaw.NO_PROVINCE, code);
        }
        return code.substring(0, 2);
    }

    private Ladder ladder(Fields fields) {
        String id = fields.text("id");
        fields.text("basis");
        int repeats = fields.get("repeats", Values::number, 0);
        List<Rung> rungs = fields.list("rungs", PackReader::rung);
        if (!rungs.isEmpty() && !rungs.getLast().target().equals(PRINCIPAL)) {
            fields.fault(Flaw.LADDER_WITHOUT_PRINCIPAL, id);
        }
        try {
            return new Ladder(id, rungs, repeats);
        } catch (IllegalArgumentException wrong) {
            fields.fault(WrongValue.reasonOf(wrong));
            return NO_LADDER;
        }
    }

    private static Rung rung(Fields fields) {
        Level desk = fields.get("desk", Fields.oneOf(Level.class), Level.PROVINCE);
        String target = fields.get("target", PackReader::role, "?");
        return new Rung(desk, target, fields.get("within", Values::span, Duration.ofMinutes(1)));
    }

    private static String role(String text) {
        if (!Set.of("duty-officer", "duty-leader", PRINCIPAL).contains(text)) {
            throw WrongValue.of(Flaw.NO_CHOICE, text, "duty-officer, duty-leader, principal");
        }
        return text;
    }

    private PackRule clock(Fields fields) {
        Common common = common(fields);
        Seat seat = fields.get("desk", Seat::read, Seat.NONE);
        ClockRule rule = new ClockRule(
                common.id(),
                version,
                common.subject(),
                common.when(),
                common.start(),
                common.basis(),
                fields.text("from"),
                fields.text("to"),
                fields.get("limit", Values::limit, new Limit(1, Limit.Unit.MINUTE)),
                fields.list("caps", cap -> cap(cap, common.subject())),
                fields.scalars("nearDue", Values::percent, 1),
                fields.get("stops", Fields.oneOf(Stop.class), Stop.FILING),
                seat.level(),
                seat.of(),
                fields.text("form"),
                fields.nested("call", call -> call(call, seat, null)),
                fields.nested("breach", call -> call(call, null, EscalationKind.CLOCK_BREACHED)),
                fields.scalars(
                        "consequences", Fields.oneOf(SupervisionConsequence.class), SupervisionConsequence.STOP_WORK),
                fields.nested("extension", PackReader::extension),
                fields.nested("waiver", PackReader::waiver));
        return new PackRule(rule, common.replaces(), common.validity(), chosen(fields, common.basis()), fields);
    }

    /** A clock that does not say what was chosen of it is the law, unless its basis is this system's choice. */
    private static Set<Chosen> chosen(Fields fields, String basis) {
        if (fields.has("chosen")) {
            return Set.copyOf(fields.scalars("chosen", Fields.oneOf(Chosen.class), Chosen.DUTY));
        }
        return basis.contains(OWN_CHOICE) ? Set.of(Chosen.DUTY) : Set.of();
    }

    private static ClockRule.Cap cap(Fields fields, Subject subject) {
        return new ClockRule.Cap(
                fields.get("after", Fields.oneOf(Anchor.class), Anchor.OCCURRED),
                fields.getOr("limit", Values::limit, null),
                fields.get("when", text -> Conditions.compile(text, subject), Condition.ALWAYS));
    }

    private static ClockRule.Extension extension(Fields fields) {
        return new ClockRule.Extension(
                fields.get("by", Fields.oneOf(Level.class), Level.PROVINCE),
                fields.get("limit", Values::limit, new Limit(1, Limit.Unit.MINUTE)),
                fields.get("times", text -> Values.number(text, 1, ClockRule.Extension.TIMES_MAX), 1),
                fields.text("basis"));
    }

    private static ClockRule.Waiver waiver(Fields fields) {
        return new ClockRule.Waiver(fields.get("by", Fields.oneOf(Level.class), Level.PROVINCE), fields.text("basis"));
    }

    private PackRule call(Fields fields) {
        Common common = common(fields);
        Call call = call(fields, null, null);
        Rule rule = new CallRule(
                common.id(), version, common.subject(), common.when(), common.start(), common.basis(), call);
        return new PackRule(rule, common.replaces(), common.validity(), Set.of(Chosen.DUTY), fields);
    }

    private Call call(Fields fields, @Nullable Seat knownSeat, @Nullable EscalationKind knownKind) {
        EscalationKind kind = knownKind != null
                ? knownKind
                : fields.get("kind", Fields.oneOf(EscalationKind.class), EscalationKind.LEVEL_REPORT);
        Seat seat = knownSeat != null ? knownSeat : fields.get("desk", Seat::read, Seat.NONE);
        return new Call(kind, seat.level(), seat.of(), fields.get("ladder", this::ladderOf, NO_LADDER));
    }

    private Ladder ladderOf(String id) {
        Ladder ladder = ladders.get(id);
        if (ladder == null) {
            throw WrongValue.of(Flaw.LADDER_UNKNOWN, id);
        }
        return ladder;
    }

    static Validity validity(Fields fields) {
        LocalDate first = fields.getOr("validFrom", Values::day, null);
        LocalDate last = fields.getOr("validTo", Values::day, null);
        if (first != null && last != null && last.isBefore(first)) {
            fields.fault(Flaw.DAY_BEFORE_FIRST.about(last, first).in("validTo"));
        }
        return Validity.of(first, last);
    }

    private record Common(
            String id,
            Subject subject,
            Condition when,
            Start start,
            String basis,
            List<String> replaces,
            Validity validity) {}

    private static Common common(Fields fields) {
        Subject subject = fields.get("subject", Fields.oneOf(Subject.class), Subject.ACCIDENT);
        fields.nested("title", title -> title.text("zh") + title.text("en"));
        return new Common(
                fields.text("id"),
                subject,
                fields.get("when", text -> Conditions.compile(text, subject), Condition.ALWAYS),
                fields.get("starts", Values::start, new Start.At(Anchor.FILED)),
                fields.text("basis"),
                fields.scalars("replaces", Fields::notBlank, "?"),
                validity(fields));
    }
}
