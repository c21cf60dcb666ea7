package cn.zhibao.hazard.domain.register.project;

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
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Projects (工程项目), told apart by their construction permit number, or by the number the township keeps them under when
 * they need no permit. Every unit that answers for a project sees it as its own.
 */
public final class ProjectRegister implements Register {

    private static final List<Column> COLUMNS = Stream.of(
                    Stream.of(
                            Column.text("/permitNo", "施工许可证号"),
                            Column.text("/name", "项目名称"),
                            Column.text("/region", "区划代码"),
                            Column.text("/address", "地址"),
                            Column.number("/longitude", "经度"),
                            Column.number("/latitude", "纬度"),
                            Column.choice("/kind", "项目类型", Kind.class),
                            Column.number("/area", "建筑面积(㎡)"),
                            Column.number("/cost", "工程造价(元)"),
                            Column.choice("/limit", "限额认定", ProjectLimits.Side.class),
                            Column.number("/buildings", "单体数"),
                            Column.number("/liftingMachines", "起重机械台数"),
                            Column.choice("/status", "状态", Status.class),
                            Column.day("/startsOn", "开工日期"),
                            Column.day("/endsOn", "竣工日期")),
                    Party.columns())
            .flatMap(columns -> columns)
            .toList();

    /** What is built: the sector of the works, by the same name. */
    public enum Kind implements Labelled {
        BUILDING("房屋建筑"),
        MUNICIPAL("市政"),
        GAS("燃气"),
        HEAT("热力"),
        DECORATION("装饰装修"),
        DEMOLITION("拆除"),
        OTHER("其他");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Where the building stands. */
    public enum Status implements Labelled {
        PLANNED("未开工"),
        BUILDING("在建"),
        STOPPED("停工"),
        COMPLETED("竣工");

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
    private record Project(
            @Nullable String permitNo,
            @Nullable String name,
            @Nullable String region,
            Place place,
            @Nullable Kind kind,
            ProjectSize size,
            @Nullable Status status,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            List<Party> parties) {}

    private record Place(
            @Nullable String address,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude) {}

    private final ProjectLimits limits;

    public ProjectRegister(ProjectLimits limits) {
        this.limits = limits;
    }

    @Override
    public RegisterName name() {
        return RegisterName.PROJECTS;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String keyPointer() {
        return "/permitNo";
    }

    @Override
    public @Nullable Entry judge(Said said, EntryChecks checks) {
        Project one = new Project(
                said.text("permitNo"),
                said.text("name"),
                said.text("region"),
                new Place(said.text("address"), said.decimal("longitude"), said.decimal("latitude")),
                said.choice("kind", Kind.class),
                ProjectSize.read(said),
                said.choice("status", Status.class),
                said.day("startsOn"),
                said.day("endsOn"),
                parties(said.object("parties")));
        said.done();
        check(one, checks);
        return checks.unlessFaulty(() -> entry(one, checks.today()));
    }

    private static List<Party> parties(@Nullable Said said) {
        if (said == null) {
            return List.of();
        }
        List<Party> parties = Stream.of(Party.Role.values())
                .map(role -> Party.read(role, said))
                .filter(Objects::nonNull)
                .toList();
        said.done();
        return parties;
    }

    private static void check(Project one, EntryChecks checks) {
        checks.required("/permitNo", one.permitNo());
        if (one.permitNo() != null && !PermitNumber.plausible(one.permitNo())) {
            checks.faults().add("/permitNo", "not-a-permit-number");
        }
        checks.name(one.name());
        checks.region(one.region());
        checks.required("/kind", one.kind());
        checks.required("/status", one.status());
        place(one.place(), checks);
        one.size().check(checks);
        checks.day("/startsOn", one.startsOn());
        checks.day("/endsOn", one.endsOn());
        checks.order(one.startsOn(), "/endsOn", one.endsOn());
        one.parties().forEach(party -> party.check(checks));
    }

    private static void place(Place place, EntryChecks checks) {
        checks.text("/address", place.address(), EntryChecks.ADDRESS_MAX);
        checks.range("/longitude", place.longitude(), -180, 180);
        checks.range("/latitude", place.latitude(), -90, 90);
        checks.needs("/longitude", place.longitude(), place.latitude(), "/latitude");
        checks.needs("/latitude", place.latitude(), place.longitude(), "/longitude");
    }

    private Entry entry(Project one, LocalDate today) {
        String permitNo = requireNonNull(one.permitNo());
        Traits traits = Traits.of(
                        one.region(), permitNo, one.name(), one.place().address())
                .kind(one.kind(), one.status())
                .owned(one.parties().stream()
                        .map(Party::uscc)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .lasting(one.startsOn(), one.endsOn());
        return new Entry(
                permitNo, null, traits, document(one).map(), limit(one, today).map());
    }

    /** What the authority says of the limit goes before what the size says. */
    private Document limit(Project one, LocalDate today) {
        ProjectSize size = one.size();
        LocalDate day = one.startsOn() == null ? today : one.startsOn();
        return new Document()
                .with(
                        "limit",
                        size.limit() != null
                                ? size.limit()
                                : limits.side(requireNonNull(one.region()), day, size.area(), size.cost()));
    }

    private static Document document(Project one) {
        Document parties = new Document();
        one.parties().forEach(party -> parties.with(party.role().field(), party.document()));
        return new Document()
                .with("permitNo", one.permitNo())
                .with("name", one.name())
                .with("region", one.region())
                .with("address", one.place().address())
                .with("longitude", one.place().longitude())
                .with("latitude", one.place().latitude())
                .with("kind", one.kind())
                .with("area", one.size().area())
                .with("cost", one.size().cost())
                .with("limit", one.size().limit())
                .with("buildings", one.size().buildings())
                .with("liftingMachines", one.size().liftingMachines())
                .with("status", one.status())
                .with("startsOn", one.startsOn())
                .with("endsOn", one.endsOn())
                .with("parties", parties);
    }
}
