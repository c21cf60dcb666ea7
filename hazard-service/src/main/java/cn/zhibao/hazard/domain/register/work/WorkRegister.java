package cn.zhibao.hazard.domain.register.work;

import static java.util.Objects.requireNonNull;

import cn.zhibao.hazard.domain.register.Labelled;
import cn.zhibao.hazard.domain.register.PermitNumber;
import cn.zhibao.hazard.domain.register.entry.Column;
import cn.zhibao.hazard.domain.register.entry.Document;
import cn.zhibao.hazard.domain.register.entry.Entry;
import cn.zhibao.hazard.domain.register.entry.EntryChecks;
import cn.zhibao.hazard.domain.register.entry.Register;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.domain.register.entry.Said;
import cn.zhibao.hazard.domain.register.entry.Traits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dangerous works of projects (危大工程安全管控清单). A work lies where its project lies and belongs to whom its project
 * belongs.
 */
public final class WorkRegister implements Register {

    private static final long MEASURE_MAX = 1_000_000;

    private static final List<Column> COLUMNS = Stream.of(
                    Stream.of(
                            Column.text("/code", "危大工程编号"),
                            Column.text("/project", "施工许可证号"),
                            Column.text("/name", "名称"),
                            Column.choice("/kind", "类型", WorkKind.class)),
                    Stream.of(Measure.values()).map(measure -> Column.number(measure.pointer(), measure.chinese())),
                    Stream.of(
                            Column.choices("/signs", "特征", Sign.class),
                            Column.choice("/status", "状态", Status.class),
                            Column.day("/startsOn", "计划开始日期"),
                            Column.day("/endsOn", "计划结束日期"),
                            Column.day("/planMadeOn", "方案编制日期"),
                            Column.day("/planApprovedOn", "方案审批日期"),
                            Column.day("/planReviewedOn", "专家论证日期"),
                            Column.day("/acceptedOn", "验收日期")))
            .flatMap(columns -> columns)
            .toList();

    /** Where the work stands. */
    public enum Status implements Labelled {
        PLANNED("未开始"),
        ONGOING("进行中"),
        DONE("已完成");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** As said, before anything of it is checked. */
    private record Work(
            @Nullable String code,
            @Nullable String project,
            @Nullable String name,
            @Nullable WorkKind kind,
            Map<Measure, BigDecimal> measures,
            Set<Sign> signs,
            @Nullable Status status,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Plan plan) {}

    private record Plan(
            @Nullable LocalDate madeOn,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate reviewedOn,
            @Nullable LocalDate acceptedOn) {}

    private final WorkThresholds thresholds;

    public WorkRegister(WorkThresholds thresholds) {
        this.thresholds = thresholds;
    }

    @Override
    public RegisterName name() {
        return RegisterName.WORKS;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String keyPointer() {
        return "/code";
    }

    @Override
    public @Nullable Entry judge(Said said, EntryChecks checks) {
        Work one = new Work(
                said.text("code"),
                said.text("project"),
                said.text("name"),
                said.choice("kind", WorkKind.class),
                measures(said.object("measures")),
                said.choices("signs", Sign.class),
                said.choice("status", Status.class),
                said.day("startsOn"),
                said.day("endsOn"),
                new Plan(
                        said.day("planMadeOn"),
                        said.day("planApprovedOn"),
                        said.day("planReviewedOn"),
                        said.day("acceptedOn")));
        said.done();
        check(one, checks);
        return checks.unlessFaulty(() -> entry(one, checks.today()));
    }

    private static Map<Measure, BigDecimal> measures(@Nullable Said said) {
        Map<Measure, BigDecimal> measures = new EnumMap<>(Measure.class);
        if (said != null) {
            for (Measure measure : Measure.values()) {
                BigDecimal value = said.decimal(measure.field());
                if (value != null) {
                    measures.put(measure, value);
                }
            }
            said.done();
        }
        return measures;
    }

    private static void check(Work one, EntryChecks checks) {
        checks.key("/code", one.code());
        checks.required("/project", one.project());
        if (one.project() != null && !PermitNumber.plausible(one.project())) {
            checks.faults().add("/project", "not-a-permit-number");
        }
        checks.name(one.name());
        checks.required("/kind", one.kind());
        one.measures().forEach((measure, value) -> checks.range(measure.pointer(), value, 0, MEASURE_MAX));
        checks.required("/status", one.status());
        checks.required("/startsOn", one.startsOn());
        checks.day("/startsOn", one.startsOn());
        checks.day("/endsOn", one.endsOn());
        checks.order(one.startsOn(), "/endsOn", one.endsOn());
        plan(one, checks);
    }

    /** Made, approved, reviewed, accepted: in this order, and none of it in the future. */
    private static void plan(Work one, EntryChecks checks) {
        Plan plan = one.plan();
        checks.past("/planMadeOn", plan.madeOn());
        checks.past("/planApprovedOn", plan.approvedOn());
        checks.past("/planReviewedOn", plan.reviewedOn());
        checks.past("/acceptedOn", plan.acceptedOn());
        checks.needs("/planApprovedOn", plan.approvedOn(), plan.madeOn(), "/planMadeOn");
        checks.needs("/planReviewedOn", plan.reviewedOn(), plan.approvedOn(), "/planApprovedOn");
        checks.order(plan.madeOn(), "/planApprovedOn", plan.approvedOn());
        checks.order(plan.approvedOn(), "/planReviewedOn", plan.reviewedOn());
        checks.order(plan.approvedOn(), "/acceptedOn", plan.acceptedOn());
        checks.order(one.startsOn(), "/acceptedOn", plan.acceptedOn());
    }

    private Entry entry(Work one, LocalDate today) {
        String code = requireNonNull(one.code());
        LocalDate day = one.startsOn() == null ? today : one.startsOn();
        WorkGrade grade = thresholds.grade(requireNonNull(one.kind()), one.measures(), one.signs(), day);
        Traits traits = Traits.of(null, code, one.project(), one.name())
                .kind(one.kind(), one.status())
                .graded(grade, null)
                .flagged(one.signs())
                .lasting(one.startsOn(), one.endsOn());
        Document judged = new Document().with("grade", grade).with("gaps", gaps(one, grade));
        return new Entry(code, one.project(), traits, document(one).map(), judged.map());
    }

    /** What the grade asks for and nobody has done yet (住建部令第37号). */
    enum Gap {
        PLAN,
        APPROVAL,
        EXPERT_REVIEW,
        ACCEPTANCE
    }

    private static List<Gap> gaps(Work one, WorkGrade grade) {
        List<Gap> gaps = new ArrayList<>();
        if (grade == WorkGrade.NONE) {
            return gaps;
        }
        if (one.plan().madeOn() == null) {
            gaps.add(Gap.PLAN);
        }
        if (one.plan().approvedOn() == null) {
            gaps.add(Gap.APPROVAL);
        }
        if (grade == WorkGrade.OVER_SCALE && one.plan().reviewedOn() == null) {
            gaps.add(Gap.EXPERT_REVIEW);
        }
        if (one.status() == Status.DONE && one.plan().acceptedOn() == null) {
            gaps.add(Gap.ACCEPTANCE);
        }
        return gaps;
    }

    private static Document document(Work one) {
        Document measures = new Document();
        one.measures().forEach((measure, value) -> measures.with(measure.field(), value));
        return new Document()
                .with("code", one.code())
                .with("project", one.project())
                .with("name", one.name())
                .with("kind", one.kind())
                .with("measures", measures)
                .with("signs", one.signs())
                .with("status", one.status())
                .with("startsOn", one.startsOn())
                .with("endsOn", one.endsOn())
                .with("planMadeOn", one.plan().madeOn())
                .with("planApprovedOn", one.plan().approvedOn())
                .with("planReviewedOn", one.plan().reviewedOn())
                .with("acceptedOn", one.plan().acceptedOn());
    }
}
