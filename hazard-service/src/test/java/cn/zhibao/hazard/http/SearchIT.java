package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are found wherever they stand in a case. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SearchIT {

    private final Clock clock;
    private final Api hebei = new Api(Tokens.of("hebei", "130000", "inspector"));
    private final Api shijiazhuang = new Api(Tokens.of("shijiazhuang", "130102", "inspector"));

    SearchIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void a_hazard_is_found_by_two_characters_of_what_it_says_and_by_nothing_else() {
        // given
        String crane = hazard("吊倒了塔吊, 限位 100%失效", "");
        String pit = hazard("基坑支护变形, 型号QTZ80", "\"place\":{\"address\":\"裕华路塔吊巷\"}");
        String fire = hazard("消防通道堵塞", "\"project\":{\"name\":\"Sky Tower 二期\"},\"enterprise\":{\"name\":\"第九工程局\"}");
        // when, then
        assertThat(hazards("塔吊")).containsExactly(pit, crane);
        assertThat(hazards("塔吊倒")).isEmpty();
        assertThat(hazards("吊倒了塔")).containsExactly(crane);
        assertThat(hazards("qtz80")).containsExactly(pit);
        assertThat(hazards(" TOWER 二 ")).containsExactly(fire);
        assertThat(hazards("九工")).containsExactly(fire);
        assertThat(hazards("0%失")).containsExactly(crane);
        assertThat(hazards("__")).isEmpty();
        assertThat(hazards(shijiazhuang.reads("hazards/" + pit).field("number")))
                .containsExactly(pit);
        assertThat(hazards("塔吊", "&level=MAJOR")).isEmpty();
        assertThat(hazards("塔吊", "&source=INSPECTION&stage=GRADED&region=130100"))
                .containsExactly(pit, crane);
        assertThat(found(hebei, "hazards", "塔吊", "&region=130100")).containsExactly(pit, crane);
    }

    @Test
    void a_search_sees_no_further_than_its_caller() {
        // given
        String seen = hazard("外脚手架连墙件缺失", "\"enterprise\":{\"uscc\":\"" + Documents.BUILDER + "\"}");
        // when, then
        assertThat(found(new Api(Tokens.of("next", "130104", "inspector")), "hazards", "连墙件", ""))
                .isEmpty();
        assertThat(found(new Api(Tokens.reporter("other", Documents.OTHER_BUILDER)), "hazards", "连墙件", ""))
                .isEmpty();
        assertThat(found(new Api(Tokens.reporter("builder", Documents.BUILDER)), "hazards", "连墙件", ""))
                .containsExactly(seen);
    }

    @Test
    void an_accident_is_found_as_well_and_by_what_was_said_of_it_last() {
        // given
        String accident = accident("工人从脚手架坠落");
        accident("物料提升机吊笼坠落");
        // when
        shijiazhuang.files("accidents/" + accident + "/supplements", "{\"course\":\"工人自操作平台跌下\"}");
        // then
        assertThat(found(shijiazhuang, "accidents", "操作平台", "")).containsExactly(accident);
        assertThat(found(shijiazhuang, "accidents", "脚手架", "")).isEmpty();
        assertThat(found(shijiazhuang, "accidents", "坠落", "&grade=ORDINARY")).hasSize(1);
        assertThat(found(hebei, "accidents", "操作平台", "&region=130100")).containsExactly(accident);
    }

    @ParameterizedTest
    @ValueSource(strings = {"塔", " 塔 ", "塔\u0000吊"})
    void a_part_that_is_too_short_or_no_text_is_named(String text) {
        for (String list : List.of("hazards", "accidents", "hazards/export")) {
            Api.Answer no = shijiazhuang.reads(list + "?text=" + encoded(text));
            assertThat(no.status()).isEqualTo(400);
            assertThat(no.body().at("/faults/0/pointer").asText()).isEqualTo("?text");
        }
        assertThat(shijiazhuang.reads("hazards?text=" + encoded("塔".repeat(65))).status())
                .isEqualTo(400);
    }

    private String hazard(String description, String more) {
        Api.Answer answer = shijiazhuang.files(
                "hazards", """
                {"level":"GENERAL","region":"130102","source":"INSPECTION","foundAt":"%s","description":"%s"%s}""".formatted(clock.instant(), description, more.isEmpty() ? "" : "," + more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.field("hazardId");
    }

    private String accident(String course) {
        Api.Answer answer = shijiazhuang.files("accidents", """
                {"region":"130102","occurredAt":"%s","course":"%s"}""".formatted(clock.instant(), course));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.field("accidentId");
    }

    private List<String> hazards(String text) {
        return hazards(text, "");
    }

    private List<String> hazards(String text, String filter) {
        return found(shijiazhuang, "hazards", text, filter);
    }

    /** All pages, one case each. */
    private static List<String> found(Api who, String list, String text, String filter) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = who.reads(list + "?limit=1&text=" + encoded(text) + filter + cursor)
                    .body();
            page.path("items")
                    .forEach(item -> ids.add(item.path(list.equals("hazards") ? "hazardId" : "accidentId")
                            .asText()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return ids;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
