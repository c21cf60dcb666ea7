package cn.zhibao.hazard.http.register;

import static cn.zhibao.hazard.testing.RegisterApi.ids;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.RegisterTables;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RegisterListIT {

    private final Clock clock;
    private final Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));

    RegisterListIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void works_that_go_on_or_begin_within_thirty_days_are_listed_by_region() {
        // given
        Api laoshan = new Api(Tokens.of("laoshan", "370212", "inspector"));
        laoshan.files("registers/projects", RegisterTables.project("AHEAD-1", "370212", RegisterTables.uscc(14)));
        String today = work(laoshan, "AHEAD-W0", today(0));
        String last = work(laoshan, "AHEAD-W30", today(30));
        String later = work(laoshan, "AHEAD-W31", today(31));
        String past = laoshan.files(
                        "registers/works",
                        RegisterTables.work("AHEAD-P", "AHEAD-1", today(-9))
                                .replace("\"startsOn\"", "\"endsOn\":\"" + today(-1) + "\",\"startsOn\""))
                .field("entryId");
        // when, then
        assertThat(ids(laoshan.reads("registers/works?ahead=30&region=370200"))).containsExactly(last, today);
        assertThat(ids(laoshan.reads("registers/works?ahead=31"))).containsExactly(later, last, today);
        assertThat(ids(laoshan.reads("registers/works?ahead=30&grade=NONE"))).isEmpty();
        assertThat(ids(laoshan.reads("registers/works?status=PLANNED"))).contains(past);
        assertThat(ids(laoshan.reads("registers/works?project=AHEAD-1"))).hasSize(4);
        assertThat(laoshan.reads("registers/projects?ahead=30").status()).isEqualTo(400);
    }

    private String work(Api api, String code, String startsOn) {
        return api.files("registers/works", RegisterTables.work(code, "AHEAD-1", startsOn))
                .field("entryId");
    }

    @Test
    void lists_are_filtered_and_read_page_by_page() {
        // given
        Api api = new Api(Tokens.of("licang", "370213", "inspector"));
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filed.addFirst(api.files(
                            "registers/houses",
                            RegisterTables.house(
                                    "PAGE-" + i,
                                    "370213",
                                    "某村",
                                    i % 2 == 0
                                            ? "\"survey\":\"UNSURVEYED\",\"storeys\":5"
                                            : "\"survey\":\"NO_HAZARD\",\"flags\":[\"CROWDED\",\"GROUP_RENT\"]"))
                    .field("entryId"));
        }
        // when
        List<String> read = new ArrayList<>();
        Api.Answer page = api.reads("registers/houses?limit=2");
        read.addAll(ids(page));
        while (page.body().has("next")) {
            page = api.reads("registers/houses?limit=2&cursor=" + page.field("next"));
            read.addAll(ids(page));
        }
        // then
        assertThat(read).isEqualTo(filed);
        assertThat(ids(api.reads("registers/houses?status=UNSURVEYED"))).hasSize(3);
        assertThat(ids(api.reads("registers/houses?flags=THREE_STOREYS"))).hasSize(3);
        assertThat(ids(api.reads("registers/houses?flags=CROWDED,GROUP_RENT"))).hasSize(2);
        assertThat(ids(api.reads("registers/houses?flags=CROWDED,ALTERED"))).isEmpty();
        assertThat(ids(api.reads("registers/houses?text=page-3"))).containsExactly(filed.get(1));
        assertThat(ids(api.reads("registers/houses?text=ge-4%20%E5%8F%B7"))).containsExactly(filed.get(0));
        assertThat(ids(api.reads("registers/houses?text=%25"))).isEmpty();
        assertThat(ids(api.reads("registers/houses?village=%E6%9F%90%E6%9D%91")))
                .hasSize(5);
        assertThat(ids(api.reads("registers/houses?region=370212"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "houses?limit=0",
                "houses?cursor=x",
                "houses?region=37",
                "houses?status=MAYBE",
                "houses?flags=CROWDED,",
                "houses?text=",
                "houses?village=%00",
                "houses?colour=red",
                "houses?ended=maybe",
                "works?ahead=-1",
                "works?ahead=366",
                "supervisors?status=X",
                "houses/export?format=pdf",
                "counts?region=x",
                "houses/coverage?cursor=x",
                "houses/coverage?cursor=NDI5NDk2NzI5NQ", // 4294967295
                "houses/coverage?cursor=LTE", // -1
                "authorities/competent?region=370302&line=X",
                "authorities/competent?region=370302&on=someday",
                "authorities/competent?region=370302&on=0000-01-01",
                "authorities/competent?region=370302&on=-0001-01-01",
                "authorities/competent?region=370302&on=%2B10000-01-01"
            })
    void a_wrong_parameter_is_named(String path) {
        Api.Answer answer = inspector.reads("registers/" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.body().at("/faults/0/code").asText()).isEqualTo("bad-parameter");
    }

    @Test
    void columns_tell_what_a_table_may_hold() {
        JsonNode columns = inspector.reads("registers/houses/columns").body();
        assertThat(columns.at("/0/chinese").asText()).isEqualTo("房屋编号");
        assertThat(columns.toString()).contains("\"SUSPECTED\":\"疑似隐患\"");
    }

    private String today(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .plusDays(days)
                .toString();
    }
}
