package cn.zhibao.hazard.domain.register.entry;

import static java.util.Objects.requireNonNull;

import cn.zhibao.hazard.domain.register.Labelled;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Enterprises (企业), told apart by their unified social credit code; the region is that of the seat. */
public final class EnterpriseRegister implements Register {

    private static final List<Column> COLUMNS = List.of(
            Column.text("/uscc", "统一社会信用代码"),
            Column.text("/name", "企业名称"),
            Column.choice("/kind", "企业类型", Kind.class),
            Column.text("/region", "注册地区划代码"),
            Column.text("/address", "地址"),
            Column.choices("/flags", "标记", Flag.class));

    /** What an enterprise does. */
    public enum Kind implements Labelled {
        BUILDER("建设单位"),
        CONTRACTOR("施工企业"),
        SUPERVISION("监理企业"),
        DESIGN("设计企业"),
        SURVEY("勘察企业"),
        TESTING("检测机构"),
        GAS("燃气企业"),
        HEAT("供热企业"),
        PROPERTY("物业企业"),
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

    /** Why an enterprise is looked at more often. */
    public enum Flag implements Labelled {
        OUT_OF_PROVINCE("省外企业"),
        KEY_ENTERPRISE("重点企业"),
        PRIVATE("民营企业"),
        HAD_ACCIDENT("发生事故企业");

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
    private record Enterprise(
            @Nullable String uscc,
            @Nullable String name,
            @Nullable Kind kind,
            @Nullable String region,
            @Nullable String address,
            Set<Flag> flags) {}

    @Override
    public RegisterName name() {
        return RegisterName.ENTERPRISES;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String keyPointer() {
        return "/uscc";
    }

    @Override
    public @Nullable Entry judge(Said said, EntryChecks checks) {
        Enterprise one = new Enterprise(
                said.text("uscc"),
                said.text("name"),
                said.choice("kind", Kind.class),
                said.text("region"),
                said.text("address"),
                said.choices("flags", Flag.class));
        said.done();
        checks.required("/uscc", one.uscc());
        checks.uscc("/uscc", one.uscc());
        checks.name(one.name());
        checks.required("/kind", one.kind());
        checks.region(one.region());
        checks.text("/address", one.address(), EntryChecks.ADDRESS_MAX);
        return checks.unlessFaulty(() -> entry(one, requireNonNull(one.uscc())));
    }

    private static Entry entry(Enterprise one, String uscc) {
        Traits traits = Traits.of(one.region(), uscc, one.name(), one.address())
                .kind(one.kind(), null)
                .flagged(one.flags())
                .owned(Set.of(uscc));
        Document document = new Document()
                .with("uscc", uscc)
                .with("name", one.name())
                .with("kind", one.kind())
                .with("region", one.region())
                .with("address", one.address())
                .with("flags", one.flags());
        return new Entry(uscc, null, traits, document.map(), Map.of());
    }
}
