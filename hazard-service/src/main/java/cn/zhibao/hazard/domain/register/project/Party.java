package cn.zhibao.hazard.domain.register.project;

import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.register.entry.Column;
import cn.zhibao.hazard.domain.register.entry.Document;
import cn.zhibao.hazard.domain.register.entry.EntryChecks;
import cn.zhibao.hazard.domain.register.entry.Said;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit that answers for a project (参建单位), in one of the roles the law knows.
 *
 * @param uscc unified social credit code, absent when not known
 */
record Party(Role role, @Nullable String uscc, @Nullable String name) {

    /** In which role a unit answers for a project. */
    enum Role {
        BUILDER("建设单位"),
        CONTRACTOR("施工总承包单位"),
        SUPERVISOR("监理单位"),
        DESIGNER("设计单位"),
        SURVEYOR("勘察单位"),
        TESTER("检测单位");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        String field() {
            return name().toLowerCase(Locale.ROOT);
        }

        String pointer() {
            return "/parties/" + field();
        }
    }

    static Stream<Column> columns() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(
                        Column.text(role.pointer() + "/uscc", role.label + "信用代码"),
                        Column.text(role.pointer() + "/name", role.label)));
    }

    static @Nullable Party read(Role role, Said parties) {
        Said said = parties.object(role.field());
        if (said == null) {
            return null;
        }
        Party party = new Party(role, said.text("uscc"), said.text("name"));
        said.done();
        return party;
    }

    void check(EntryChecks checks) {
        checks.required(role.pointer() + "/name", name);
        checks.text(role.pointer() + "/name", name, FilingChecks.NAME_MAX);
        checks.uscc(role.pointer() + "/uscc", uscc);
    }

    Document document() {
        return new Document().with("uscc", uscc).with("name", name);
    }
}
