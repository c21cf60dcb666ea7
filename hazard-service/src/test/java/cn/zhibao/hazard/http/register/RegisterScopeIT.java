package cn.zhibao.hazard.http.register;

import static cn.zhibao.hazard.testing.RegisterApi.delete;
import static cn.zhibao.hazard.testing.RegisterApi.ids;
import static cn.zhibao.hazard.testing.RegisterApi.put;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.RegisterTables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RegisterScopeIT {

    private final Clock clock;
    private final Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));
    private final Api admin = new Api(Tokens.of("admin", "370000", "admin"));
    private final Api auditor = new Api(Tokens.of("auditor", "370000", "auditor"));
    private final Api otherCity = new Api(Tokens.of("qingdao", "370200", "inspector"));

    RegisterScopeIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void what_lies_outside_the_scope_does_not_exist_and_is_not_written() {
        // given
        String document = RegisterTables.enterprise(RegisterTables.uscc(6), "370302");
        String path = "registers/enterprises/"
                + inspector.files("registers/enterprises", document).field("entryId");
        // when, then
        assertThat(otherCity
                        .files("registers/enterprises", RegisterTables.enterprise(RegisterTables.uscc(7), "370302"))
                        .status())
                .isEqualTo(403);
        assertThat(otherCity.reads(path).status()).isEqualTo(404);
        assertThat(otherCity.reads(path + "/history").status()).isEqualTo(404);
        assertThat(put(otherCity, path, document, "\"1\"").status()).isEqualTo(404);
        assertThat(delete(otherCity, path, "\"1\"").status()).isEqualTo(404);
        assertThat(ids(otherCity.reads("registers/enterprises?text=" + RegisterTables.uscc(6))))
                .isEmpty();
        String moved = RegisterTables.enterprise(RegisterTables.uscc(6), "370202");
        assertThat(put(inspector, path, moved, "\"1\"").status()).isEqualTo(403);
        assertThat(auditor.reads(path).status()).isEqualTo(200);
        assertThat(put(auditor, path, document, "\"1\"").status()).isEqualTo(403);
        assertThat(put(admin, path, document, "\"1\"").status()).isEqualTo(200);
    }

    @Test
    void an_enterprise_reads_its_own_and_writes_works_of_its_own_projects() {
        // given
        String own = RegisterTables.uscc(10);
        Api reporter = new Api(Tokens.reporter("builder", own));
        Api stranger = new Api(Tokens.reporter("stranger", RegisterTables.uscc(11)));
        Api.Answer project = inspector.files("registers/projects", RegisterTables.project("SCOPE-1", "370302", own));
        inspector.files("registers/enterprises", RegisterTables.enterprise(own, "370302"));
        // when
        Api.Answer work = reporter.files("registers/works", RegisterTables.work("SCOPE-W1", "SCOPE-1", today(3)));
        // then
        assertThat(work.status()).as(work.text()).isEqualTo(201);
        assertThat(work.field("region")).isEqualTo("370302");
        assertThat(work.body().at("/judged/grade").asText()).isEqualTo("OVER_SCALE");
        assertThat(work.body().at("/judged/gaps").toString()).contains("PLAN", "APPROVAL", "EXPERT_REVIEW");
        assertThat(ids(reporter.reads("registers/works"))).containsExactly(work.field("entryId"));
        assertThat(ids(reporter.reads("registers/projects"))).containsExactly(project.field("entryId"));
        assertThat(ids(reporter.reads("registers/enterprises"))).hasSize(1);
        assertThat(ids(reporter.reads("registers/houses"))).isEmpty();
        assertThat(ids(stranger.reads("registers/works"))).isEmpty();
        assertThat(stranger.files("registers/works", RegisterTables.work("SCOPE-W2", "SCOPE-1", today(3)))
                        .status())
                .isEqualTo(403);
        assertThat(reporter.files("registers/projects", RegisterTables.project("SCOPE-2", "370302", own))
                        .status())
                .isEqualTo(403);
        assertThat(put(stranger, "registers/works/" + work.field("entryId"), "{}", "\"1\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void only_who_keeps_a_register_sees_whose_name_is_in_it() {
        // given
        String document = """
                {"code":"MASK-1","level":"GRID","name":"第一网格","region":"370302","person":"欧阳三","phone":"13812345678"}""";
        String path = "registers/supervisors/"
                + inspector.files("registers/supervisors", document).field("entryId");
        put(inspector, path, document.replace("第一", "第二"), "\"1\"");
        // when, then
        for (Api keeper : List.of(inspector, admin)) {
            assertThat(keeper.reads(path).text()).contains("欧阳三", "13812345678");
            assertThat(keeper.reads(path + "/history").text()).contains("欧阳三");
        }
        for (String way : List.of(path, path + "/history", "registers/supervisors?text=mask-1")) {
            assertThat(auditor.reads(way).text()).contains("欧**", "138****5678").doesNotContain("欧阳三", "13812345678");
        }
        assertThat(ids(auditor.reads("registers/supervisors?text=13812345678"))).isEmpty();
    }

    private String today(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .plusDays(days)
                .toString();
    }
}
