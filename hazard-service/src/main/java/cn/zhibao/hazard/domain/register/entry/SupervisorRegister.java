package cn.zhibao.hazard.domain.register.entry;

import static java.util.Objects.requireNonNull;

import cn.zhibao.hazard.domain.register.Labelled;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The named supervisor of each grid, village and street (网格责任人). Name and phone stay in this register: no event, no
 * journal and no log has them.
 */
public final class SupervisorRegister implements Register {

    /** JSON pointers to what is not for everybody. */
    public static final List<String> PRIVATE = List.of("/person", "/phone");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{3,18}[0-9]");

    private static final List<Column> COLUMNS = List.of(
            Column.text("/code", "网格编号"),
            Column.choice("/level", "层级", Level.class),
            Column.text("/name", "网格名称"),
            Column.text("/region", "区划代码"),
            Column.text("/parent", "上级网格编号"),
            Column.text("/person", "责任人"),
            Column.text("/phone", "联系电话"));

    /** Of what somebody is the supervisor. */
    public enum Level implements Labelled {
        GRID("网格"),
        VILLAGE("村社区"),
        STREET("乡镇街道");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** As said, before anything of it is checked. */
    private record Supervisor(
            @Nullable String code,
            @Nullable Level level,
            @Nullable String name,
            @Nullable String region,
            @Nullable String parent,
            @Nullable String person,
            @Nullable String phone) {}

    @Override
    public RegisterName name() {
        return RegisterName.SUPERVISORS;
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
        Supervisor one = new Supervisor(
                said.text("code"),
                said.choice("level", Level.class),
                said.text("name"),
                said.text("region"),
                said.text("parent"),
                said.text("person"),
                said.text("phone"));
        said.done();
        checks.key("/code", one.code());
        checks.required("/level", one.level());
        checks.name(one.name());
        checks.region(one.region());
        checks.parent(one.parent(), one.code());
        checks.required("/person", one.person());
        checks.text("/person", one.person(), EntryChecks.NAME_MAX);
        if (one.phone() != null && !PHONE.matcher(one.phone()).matches()) {
            checks.faults().add("/phone", "not-a-phone-number");
        }
        return checks.unlessFaulty(() -> entry(one));
    }

    /** Name and phone are not searched either: an answer would tell whose they are. */
    private static Entry entry(Supervisor one) {
        String code = requireNonNull(one.code());
        Document document = new Document()
                .with("code", code)
                .with("level", one.level())
                .with("name", one.name())
                .with("region", one.region())
                .with("parent", one.parent())
                .with("person", one.person())
                .with("phone", one.phone());
        Traits traits = Traits.of(one.region(), code, one.name())
                .kind(one.level(), null)
                .graded(null, one.name());
        return new Entry(code, one.parent(), traits, document.map(), Map.of());
    }
}
