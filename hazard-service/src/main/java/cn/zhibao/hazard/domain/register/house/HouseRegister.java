package cn.zhibao.hazard.domain.register.house;

import static java.util.Objects.requireNonNull;

import cn.zhibao.hazard.domain.register.Labelled;
import cn.zhibao.hazard.domain.register.entry.Column;
import cn.zhibao.hazard.domain.register.entry.Document;
import cn.zhibao.hazard.domain.register.entry.Entry;
import cn.zhibao.hazard.domain.register.entry.EntryChecks;
import cn.zhibao.hazard.domain.register.entry.Register;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.domain.register.entry.Said;
import cn.zhibao.hazard.domain.register.entry.Traits;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Self-built houses (自建房) on their way through the survey: surveyed (排查), suspected or not (初判), appraised A to D by
 * JGJ 125-2016 (鉴定), treated (整治), struck off (销号).
 */
public final class HouseRegister implements Register {

    /** From this many storeys on a self-built house is a key house. */
    private static final int KEY_STOREYS = 3;

    private static final int STOREYS_MAX = 200;

    private static final List<Column> COLUMNS = List.of(
            Column.text("/code", "房屋编号"),
            Column.text("/region", "区划代码"),
            Column.text("/street", "乡镇街道"),
            Column.text("/village", "村社区"),
            Column.text("/address", "地址"),
            Column.number("/storeys", "层数"),
            Column.choice("/use", "用途", Use.class),
            Column.choices("/flags", "重点标记", Flag.class),
            Column.choice("/survey", "排查结果", HouseFindings.Survey.class),
            Column.day("/surveyedOn", "排查日期"),
            Column.choice("/grade", "鉴定等级", HouseFindings.Grade.class),
            Column.day("/appraisedOn", "鉴定日期"),
            Column.choice("/outcome", "处置结果", HouseFindings.Outcome.class),
            Column.day("/treatedOn", "处置日期"),
            Column.day("/struckOffOn", "销号日期"));

    /** What a house is used for. */
    public enum Use implements Labelled {
        DWELLING("自住"),
        BUSINESS("经营"),
        RENTED("出租"),
        PUBLIC("公共服务"),
        EMPTY("闲置");

        private final String label;

        Use(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What makes a house a key house. The first two follow from storeys and use, whether said or not. */
    public enum Flag implements Labelled {
        THREE_STOREYS("三层及以上"),
        BUSINESS_USE("用作经营"),
        CROWDED("人员密集"),
        ALTERED("改扩建"),
        GROUP_RENT("群租"),
        /** People live where goods are made or stored. */
        THREE_IN_ONE("三合一"),
        RURAL("农房");

        private final String label;

        Flag(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** As said, before anything of it is checked. */
    private record House(
            @Nullable String code,
            @Nullable String region,
            @Nullable String street,
            @Nullable String village,
            @Nullable String address,
            @Nullable Integer storeys,
            @Nullable Use use,
            Set<Flag> flags,
            HouseFindings found) {

        Set<Flag> allFlags() {
            Set<Flag> all = EnumSet.noneOf(Flag.class);
            all.addAll(flags);
            if (storeys != null && storeys >= KEY_STOREYS) {
                all.add(Flag.THREE_STOREYS);
            }
            if (use == Use.BUSINESS || use == Use.RENTED) {
                all.add(Flag.BUSINESS_USE);
            }
            return all;
        }
    }

    @Override
    public RegisterName name() {
        return RegisterName.HOUSES;
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
        House one = new House(
                said.text("code"),
                said.text("region"),
                said.text("street"),
                said.text("village"),
                said.text("address"),
                said.integer("storeys"),
                said.choice("use", Use.class),
                said.choices("flags", Flag.class),
                HouseFindings.read(said));
        said.done();
        checks.key("/code", one.code());
        checks.region(one.region());
        checks.text("/street", one.street(), EntryChecks.NAME_MAX);
        checks.required("/village", one.village());
        checks.text("/village", one.village(), EntryChecks.NAME_MAX);
        checks.required("/address", one.address());
        checks.text("/address", one.address(), EntryChecks.ADDRESS_MAX);
        checks.range("/storeys", one.storeys(), 1, STOREYS_MAX);
        checks.required("/survey", one.found().survey());
        one.found().check(checks);
        return checks.unlessFaulty(() -> entry(one));
    }

    private static Entry entry(House one) {
        String code = requireNonNull(one.code());
        HouseFindings found = one.found();
        Traits traits = Traits.of(one.region(), code, one.street(), one.village(), one.address())
                .kind(one.use(), found.survey())
                .graded(found.grade(), one.village())
                .flagged(one.allFlags());
        Document judged = new Document()
                .with("flags", one.allFlags())
                .with("stage", found.stage())
                .with("disposal", found.disposal());
        return new Entry(code, null, traits, document(one).map(), judged.map());
    }

    private static Document document(House one) {
        HouseFindings found = one.found();
        return new Document()
                .with("code", one.code())
                .with("region", one.region())
                .with("street", one.street())
                .with("village", one.village())
                .with("address", one.address())
                .with("storeys", one.storeys())
                .with("use", one.use())
                .with("flags", one.flags())
                .with("survey", found.survey())
                .with("surveyedOn", found.surveyedOn())
                .with("grade", found.grade())
                .with("appraisedOn", found.appraisedOn())
                .with("outcome", found.outcome())
                .with("treatedOn", found.treatedOn())
                .with("struckOffOn", found.struckOffOn());
    }
}
