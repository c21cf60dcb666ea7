package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.Loss;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.escalation.domain.release.Flaw;
import cn.zhibao.events.contract.Subject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what costs units points, and how many are too many. */
final class ScoreReader {

    private static final int DAYS_MAX = 1_000;

    /** Points are of units: of these subjects it may be known by its code which unit they are about. */
    private static final Set<Subject> OF_UNITS =
            EnumSet.of(Subject.ACCIDENT, Subject.HAZARD, Subject.PENALTY, Subject.EXPOSURE);

    /** Moments that facts tell of; what is decided here, or still to come, is none. */
    private static final Set<Anchor> TOLD = EnumSet.of(
            Anchor.OCCURRED,
            Anchor.REGRADED,
            Anchor.FOUND,
            Anchor.FILED,
            Anchor.OVERDUE,
            Anchor.OWNERLESS,
            Anchor.STOPPED,
            Anchor.DECIDED);

    private enum Unit {
        ENTERPRISE
    }

    private ScoreReader() {}

    static Trigger.Score score(Fields fields) {
        fields.get("unit", Fields.oneOf(Unit.class), Unit.ENTERPRISE);
        int threshold = fields.get("threshold", text -> Values.number(text, 1, Trigger.Score.THRESHOLD_MAX), 1);
        int within = fields.get("within", text -> Values.number(text, 1, DAYS_MAX), 1);
        List<Loss> losses = fields.list("losses", ScoreReader::loss);
        if (losses.isEmpty()) {
            fields.fault(Flaw.FIELD_MISSING, "losses");
        } else if (losses.size() > Trigger.Score.LOSSES_MAX) {
            fields.fault(Flaw.LOSSES_TOO_MANY, Trigger.Score.LOSSES_MAX);
        }
        Set<String> ids = new HashSet<>();
        losses.stream().map(Loss::id).filter(id -> !ids.add(id)).forEach(id -> fields.fault(Flaw.LOSS_TWICE, id));
        return new Trigger.Score(threshold, within, losses);
    }

    private static Loss loss(Fields fields) {
        Subject subject = fields.get("subject", Fields.oneOf(Subject.class), Subject.PENALTY);
        Anchor since = fields.get("since", ScoreReader::told, Anchor.FILED);
        fields.nested("title", title -> title.text("zh") + title.text("en"));
        if (!OF_UNITS.contains(subject)) {
            fields.fault(Flaw.LOSS_OF_NO_UNIT, subject, OF_UNITS);
        } else if (!PackChecks.fits(since, subject)) {
            fields.fault(Flaw.ANCHOR_OF_OTHER, since, subject);
        }
        return new Loss(
                fields.text("id"),
                subject,
                fields.get("when", text -> Conditions.compile(text, subject), Condition.ALWAYS),
                since,
                fields.get("points", text -> Values.number(text, 1, Trigger.Score.FULL), 1));
    }

    private static Anchor told(String text) {
        Anchor anchor = Fields.oneOf(Anchor.class).apply(text);
        if (!TOLD.contains(anchor)) {
            throw WrongValue.of(Flaw.NO_CHOICE, text, TOLD);
        }
        return anchor;
    }
}
