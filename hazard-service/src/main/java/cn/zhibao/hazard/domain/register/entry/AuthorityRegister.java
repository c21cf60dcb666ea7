package cn.zhibao.hazard.domain.register.entry;

import static java.util.Objects.requireNonNull;

import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.Authority.Line;
import cn.zhibao.hazard.domain.register.Labelled;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Authorities by region and line. Every region has a housing authority even when none is entered, under the code of
 * {@link Authority}; such a code may be named as a parent.
 */
public final class AuthorityRegister implements Register {

    private static final List<Column> COLUMNS = List.of(
            Column.text("/code", "机构编号"),
            Column.text("/name", "机构名称"),
            Column.text("/region", "区划代码"),
            Column.choice("/line", "条线", Line.class),
            Column.choice("/role", "监管职责", Role.class),
            Column.text("/parent", "上级机构编号"),
            Column.day("/validFrom", "启用日期"),
            Column.day("/validTo", "停用日期"));

    /** In which manner an authority answers for what lies in its region. */
    public enum Role implements Labelled {
        LOCAL("属地管理"),
        INDUSTRY("行业监管"),
        GENERAL("综合监管");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** As said, before anything of it is checked. */
    private record SaidAuthority(
            @Nullable String code,
            @Nullable String name,
            @Nullable String region,
            @Nullable Line line,
            @Nullable Role role,
            @Nullable String parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @Override
    public RegisterName name() {
        return RegisterName.AUTHORITIES;
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
        SaidAuthority one = new SaidAuthority(
                said.text("code"),
                said.text("name"),
                said.text("region"),
                said.choice("line", Line.class),
                said.choice("role", Role.class),
                said.text("parent"),
                said.day("validFrom"),
                said.day("validTo"));
        said.done();
        checks.key("/code", one.code());
        checks.name(one.name());
        checks.region(one.region());
        checks.required("/line", one.line());
        checks.required("/role", one.role());
        checks.parent(one.parent(), one.code());
        checks.day("/validFrom", one.validFrom());
        checks.day("/validTo", one.validTo());
        checks.order(one.validFrom(), "/validTo", one.validTo());
        return checks.unlessFaulty(() -> entry(one));
    }

    private static Entry entry(SaidAuthority one) {
        String code = requireNonNull(one.code());
        Document document = new Document()
                .with("code", code)
                .with("name", one.name())
                .with("region", one.region())
                .with("line", one.line())
                .with("role", one.role())
                .with("parent", one.parent())
                .with("validFrom", one.validFrom())
                .with("validTo", one.validTo());
        boolean implied = one.parent() != null && Authority.parse(one.parent()).isPresent();
        Traits traits = Traits.of(one.region(), code, one.name())
                .kind(one.line(), one.role())
                .lasting(one.validFrom(), one.validTo());
        return new Entry(code, implied ? null : one.parent(), traits, document.map(), Map.of());
    }
}
