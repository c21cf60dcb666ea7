package cn.zhibao.hazard.domain.register.house;

import static java.util.Objects.requireNonNull;

import cn.zhibao.hazard.domain.register.Labelled;
import cn.zhibao.hazard.domain.register.entry.EntryChecks;
import cn.zhibao.hazard.domain.register.entry.Said;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found about a house and done about it, as said. */
record HouseFindings(
        @Nullable Survey survey,
        @Nullable LocalDate surveyedOn,
        @Nullable Grade grade,
        @Nullable LocalDate appraisedOn,
        @Nullable Outcome outcome,
        @Nullable LocalDate treatedOn,
        @Nullable LocalDate struckOffOn) {

    /** What the survey found at first sight. */
    public enum Survey implements Labelled {
        UNSURVEYED("未排查"),
        NO_HAZARD("无隐患"),
        SUSPECTED("疑似隐患");

        private final String label;

        Survey(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What the appraisal found; C and D are dangerous houses (危房). */
    public enum Grade implements Labelled {
        A,
        B,
        C,
        D;

        @Override
        public String label() {
            return name();
        }
    }

    /** What became of it. */
    public enum Outcome implements Labelled {
        CORRECTED("立查立改"),
        PERMITTED("手续补办"),
        BANNED("取缔"),
        DEMOLISHED("拆除"),
        REINFORCED("加固"),
        USE_STOPPED("停用"),
        SEALED("封控");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** True when a house of this grade is safe afterwards: papers do not hold a roof, nor repairs a whole house of D. */
        boolean disposesOf(@Nullable Grade grade) {
            return switch (this) {
                case CORRECTED, PERMITTED -> grade != Grade.C && grade != Grade.D;
                case REINFORCED -> grade != Grade.D;
                case BANNED, DEMOLISHED, USE_STOPPED, SEALED -> true;
            };
        }
    }

    static HouseFindings read(Said said) {
        return new HouseFindings(
                said.choice("survey", Survey.class),
                said.day("surveyedOn"),
                said.choice("grade", Grade.class),
                said.day("appraisedOn"),
                said.choice("outcome", Outcome.class),
                said.day("treatedOn"),
                said.day("struckOffOn"));
    }

    private boolean surveyed() {
        return survey == Survey.NO_HAZARD || survey == Survey.SUSPECTED;
    }

    private boolean dangerous() {
        return grade == Grade.C || grade == Grade.D;
    }

    void check(EntryChecks checks) {
        days(checks);
        steps(checks);
    }

    private void days(EntryChecks checks) {
        checks.past("/surveyedOn", surveyedOn);
        checks.past("/appraisedOn", appraisedOn);
        checks.past("/treatedOn", treatedOn);
        checks.past("/struckOffOn", struckOffOn);
        checks.order(surveyedOn, "/appraisedOn", appraisedOn);
        checks.order(appraisedOn, "/treatedOn", treatedOn);
        checks.order(treatedOn, "/struckOffOn", struckOffOn);
    }

    /** Nothing comes before what it follows from. */
    private void steps(EntryChecks checks) {
        if (!surveyed()) {
            checks.needs("/surveyedOn", surveyedOn, null, "/survey");
            checks.needs("/grade", grade, null, "/survey");
            checks.needs("/outcome", outcome, null, "/survey");
        }
        if (survey == Survey.NO_HAZARD && grade != null) {
            checks.faults().add("/survey", "not-for-this-grade", Map.of("grade", grade.name()));
        }
        checks.needs("/appraisedOn", appraisedOn, grade, "/grade");
        checks.needs("/treatedOn", treatedOn, outcome, "/outcome");
        if (outcome != null && !outcome.disposesOf(grade)) {
            checks.faults()
                    .add(
                            "/outcome",
                            "not-for-this-grade",
                            Map.of("grade", requireNonNull(grade).name()));
        }
        if (dangerous() || grade == null) {
            checks.needs("/struckOffOn", struckOffOn, outcome, "/outcome");
        }
    }

    /** How far the house has come. */
    String stage() {
        if (struckOffOn != null) {
            return "STRUCK_OFF";
        }
        if (outcome != null) {
            return "TREATED";
        }
        return grade != null ? "APPRAISED" : surveyed() ? "SURVEYED" : "UNSURVEYED";
    }

    /** What the grade asks for. */
    @Nullable
    String disposal() {
        return switch (grade) {
            case null -> null;
            case A, B -> "NONE";
            case C -> "REINFORCE_OR_STOP_PART";
            case D -> "STOP_EVACUATE_DEMOLISH_OR_SEAL";
        };
    }
}
