package cn.zhibao.notice.domain.paper;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.notice.domain.Fault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MinutesRulesTest {

    private static final Instant HELD = Papers.ISSUED.plusSeconds(86_400);
    private static final MinutesRules.Moment NOW = new MinutesRules.Moment(
            HELD.plusSeconds(3_600),
            Issuers.of(List.of("region,mark,name", "370300,淄建督,淄博市住房和城乡建设局"), Papers.DIVISIONS));
    private static final Notice NOTICE = Papers.issued(NoticeKind.INTERVIEW_NOTICE, "370302");
    private static final Interviewed INTERVIEW = held(HELD);

    @Test
    void minutes_tell_who_came_what_was_said_the_requirements_by_number_and_what_was_promised() {
        // when
        MinutesRules.Decision.Recorded recorded = recorded(decide(NOTICE, null, INTERVIEW, Papers.CITY));
        // then
        assertThat(recorded.minutes().text()).isEqualTo("""
                淄博市住房和城乡建设局
                约谈纪要
                （依据淄建督〔2026〕1号约谈通知）

                一、约谈时间：2026年11月23日11时30分。
                二、约谈地点：三楼会议室。
                三、约谈单位：淄博市住房和城乡建设局。
                四、被约谈单位：山东省淄博市淄川区住房城乡建设主管部门。
                五、参加人员：王某、赵某。
                六、约谈内容：通报逾期情况
                七、约谈要求：
                1．停工整改
                2．五日内报方案
                八、表态承诺：月底前完成

                淄博市住房和城乡建设局
                2026年11月23日""");
        assertThat(EventJson.write(requireNonNull(recorded.told())))
                .contains("\"attended\":true")
                .doesNotContain("王某", "停工", "月底");
    }

    @Test
    void that_nobody_came_is_recorded_with_the_reason() {
        // given
        var nobody = new Interviewed(false, HELD, null, List.of(), null, List.of(), null, "拒不到场");
        // when
        MinutesRules.Decision.Recorded recorded = recorded(decide(NOTICE, null, nobody, Papers.CITY));
        // then
        assertThat(recorded.minutes().text()).contains("四、到场情况：被约谈单位未到场，约谈未能进行。原因：拒不到场");
        assertThat(recorded.told()).isNotNull().satisfies(told -> {
            assertThat(told.attended()).isFalse();
            assertThat(told.heldAt()).isEqualTo(HELD);
        });
    }

    @Test
    void what_has_to_be_said_and_what_cannot_be_is_named_at_once() {
        var nothing = new Interviewed(true, HELD, null, List.of(), null, List.of(), null, "x");
        var both = new Interviewed(false, HELD, "x", List.of("x"), "x", List.of("x"), "x", null);
        assertThat(faults(nothing))
                .containsExactly(
                        "/place missing",
                        "/attendees missing",
                        "/said missing",
                        "/requirements missing",
                        "/absence attended");
        assertThat(faults(both))
                .containsExactly(
                        "/place not-attended",
                        "/attendees not-attended",
                        "/said not-attended",
                        "/requirements not-attended",
                        "/absence missing",
                        "/promise not-attended");
    }

    @Test
    void it_was_held_between_the_issue_and_now() {
        assertThat(faults(held(NOW.at().plusSeconds(1)))).containsExactly("/heldAt in-future");
        assertThat(faults(held(Papers.ISSUED.minusSeconds(60)))).containsExactly("/heldAt before-issued");
        assertThat(faults(held(NOW.at()))).isEmpty();
        assertThat(faults(held(Papers.ISSUED))).isEmpty();
    }

    @Test
    void the_issuer_itself_records_it_once_and_only_of_an_interview() {
        Minutes before = recorded(decide(NOTICE, null, INTERVIEW, Papers.CITY)).minutes();
        Interviewed other = held(HELD.plusSeconds(60));
        assertThat(decide(NOTICE, before, INTERVIEW, Papers.CITY))
                .isEqualTo(new MinutesRules.Decision.Recorded(before, null));
        assertThat(refusal(decide(NOTICE, before, other, Papers.CITY))).isEqualTo(Refusal.INTERVIEW_ALREADY_RECORDED);
        assertThat(refusal(decide(NOTICE, before, INTERVIEW, new Person("another", Papers.CITY.region()))))
                .isEqualTo(Refusal.INTERVIEW_ALREADY_RECORDED);
        assertThat(refusal(decide(NOTICE, null, INTERVIEW, Papers.COUNTY))).isEqualTo(Refusal.NOT_THE_INTERVIEWER);
        assertThat(refusal(decide(NOTICE, before, INTERVIEW, Papers.PROVINCE))).isEqualTo(Refusal.NOT_THE_INTERVIEWER);
        assertThat(refusal(decide(Papers.order(), null, INTERVIEW, Papers.CITY)))
                .isEqualTo(Refusal.NO_INTERVIEW_ANNOUNCED);
    }

    private static Interviewed held(Instant at) {
        return new Interviewed(
                true, at, "三楼会议室", List.of("王某", "赵某"), "通报逾期情况", List.of("停工整改", "五日内报方案"), "月底前完成", null);
    }

    private static MinutesRules.Decision decide(
            Notice notice, @Nullable Minutes before, Interviewed interview, Person person) {
        return MinutesRules.decide(notice, before, interview, person, NOW);
    }

    private static MinutesRules.Decision.Recorded recorded(MinutesRules.Decision decision) {
        return (MinutesRules.Decision.Recorded) decision;
    }

    private static Refusal refusal(MinutesRules.Decision decision) {
        return ((MinutesRules.Decision.Refused) decision).why();
    }

    private static List<String> faults(Interviewed interview) {
        return decide(NOTICE, null, interview, Papers.CITY) instanceof MinutesRules.Decision.Faulty(var faults)
                ? faults.stream().map(MinutesRulesTest::said).toList()
                : List.of();
    }

    private static String said(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }
}
