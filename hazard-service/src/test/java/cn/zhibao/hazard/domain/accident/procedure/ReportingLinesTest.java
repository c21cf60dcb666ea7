package cn.zhibao.hazard.domain.accident.procedure;

import static cn.zhibao.hazard.domain.accident.Scene.OCCURRED;
import static cn.zhibao.hazard.domain.accident.Scene.REPORTED;
import static cn.zhibao.hazard.domain.accident.Scene.deaths;
import static cn.zhibao.hazard.domain.accident.Scene.faults;
import static cn.zhibao.hazard.domain.accident.Scene.reported;
import static cn.zhibao.hazard.domain.accident.Scene.supplemented;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.NotifiedParty;
import cn.zhibao.events.contract.ReportForm;
import cn.zhibao.events.contract.ReportLevel;
import cn.zhibao.events.contract.ReportLine;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.accident.Accident;
import cn.zhibao.hazard.domain.accident.Scene;
import cn.zhibao.hazard.domain.accident.procedure.ReportingLines.Hop;
import cn.zhibao.hazard.domain.accident.procedure.ReportingLines.Line;
import cn.zhibao.hazard.domain.register.Region;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingLinesTest {

    private static final Region COUNTY = new Region("430102");
    private static final Instant NOW = REPORTED.plusSeconds(600);

    private final ReportingRules rules = new ReportingRules(Scene.checks(), Scene.replay());

    @ParameterizedTest
    @CsvSource({
        "2, CITY, PROVINCE",
        "3, PROVINCE, MINISTRY",
        "9, PROVINCE, MINISTRY",
        "10, MINISTRY, MINISTRY",
        "30, MINISTRY, MINISTRY"
    })
    void the_two_lines_end_at_different_levels_for_the_same_grade(
            int deaths, ReportLevel emergency, ReportLevel housing) {
        assertThat(ReportingLines.of(reported(deaths(deaths)).dossier()))
                .extracting(Line::line, Line::endsAt)
                .containsExactly(tuple(ReportLine.EMERGENCY, emergency), tuple(ReportLine.HOUSING, housing));
    }

    @ParameterizedTest
    @CsvSource({
        "430102, COUNTY CITY PROVINCE",
        "430100, CITY PROVINCE",
        "430000, PROVINCE",
        "110101, COUNTY PROVINCE",
        "500103, COUNTY PROVINCE",
        "429004, COUNTY PROVINCE"
    })
    void a_line_begins_at_the_place_and_skips_a_level_that_is_not_there(String region, String levels) {
        Line housing = ReportingLines.of(reported(region, deaths(1)).dossier()).getLast();
        assertThat(housing.hops()).extracting(hop -> hop.level().name()).containsExactly(levels.split(" "));
    }

    @Test
    void a_line_that_ends_at_the_city_ends_at_the_province_where_there_is_no_city() {
        assertThat(ReportingLines.of(reported("110101", deaths(1)).dossier())
                        .getFirst()
                        .endsAt())
                .isEqualTo(ReportLevel.PROVINCE);
    }

    @Test
    void a_receipt_closes_its_hop_and_a_regrade_extends_the_line() {
        // given
        Accident known = received(reported(deaths(2)), ReportLevel.COUNTY, ReportForm.PHONE, REPORTED.plusSeconds(5));
        known = received(known, ReportLevel.COUNTY, ReportForm.ONLINE, REPORTED.plusSeconds(2));
        known = received(known, ReportLevel.PROVINCE, ReportForm.PHONE, REPORTED.plusSeconds(9));
        // when
        Accident regraded = supplemented(known, deaths(3), NOW).next();
        // then
        assertThat(housing(known).hops())
                .containsExactly(
                        new Hop(
                                ReportLevel.COUNTY,
                                false,
                                REPORTED.plusSeconds(2),
                                List.of(ReportForm.PHONE, ReportForm.ONLINE)),
                        new Hop(ReportLevel.CITY, true, null, List.of()),
                        new Hop(ReportLevel.PROVINCE, false, REPORTED.plusSeconds(9), List.of(ReportForm.PHONE)));
        assertThat(housing(regraded).hops())
                .hasSize(4)
                .last()
                .isEqualTo(new Hop(ReportLevel.MINISTRY, true, null, List.of()));
    }

    @Test
    void a_level_above_the_end_may_be_told_too() {
        Accident known = received(reported(deaths(2)), ReportLevel.MINISTRY, ReportForm.PHONE, NOW);
        assertThat(housing(known).endsAt()).isEqualTo(ReportLevel.PROVINCE);
        assertThat(housing(known).hops()).extracting(Hop::level).contains(ReportLevel.MINISTRY);
    }

    @Test
    void a_receipt_that_cannot_be_is_refused_with_every_fault() {
        assertThat(faults(rules.receive(
                        reported(deaths(1)),
                        new ReceiptFiling(null, null, null, OCCURRED.minusMillis(1)),
                        COUNTY,
                        new Faults(),
                        NOW)))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/line", "required"),
                        tuple("/level", "required"),
                        tuple("/form", "required"),
                        tuple("/receivedAt", "before-occurred"));
        Accident municipality = reported("110101", deaths(1));
        assertThat(faults(receive(municipality, ReportLevel.CITY, ReportForm.PHONE, NOW)))
                .extracting(Fault::code)
                .containsExactly("no-such-hop");
        Accident known = received(reported(deaths(1)), ReportLevel.COUNTY, ReportForm.PHONE, NOW);
        assertThat(faults(receive(known, ReportLevel.COUNTY, ReportForm.PHONE, NOW)))
                .extracting(Fault::code)
                .containsExactly("already-received");
    }

    @ParameterizedTest
    @CsvSource({
        "430102, COUNTY, true",
        "4301Z1, COUNTY, true",
        "430102, CITY, false",
        "430100, CITY, true",
        "430100, COUNTY, false",
        "430000, PROVINCE, true",
        "430000, CITY, false",
        "430000, MINISTRY, true",
        "430100, MINISTRY, false",
        "000000, MINISTRY, true",
        "000000, PROVINCE, false"
    })
    void a_desk_speaks_for_its_own_level_and_the_province_for_the_ministry(
            String desk, ReportLevel level, boolean speaks) {
        assertThat(ReportingLines.speaksFor(new Region(desk), level)).isEqualTo(speaks);
    }

    @Test
    void who_was_told_beside_the_lines_is_kept_once_for_each_desk() {
        // given
        var police = new NotificationFiling(NotifiedParty.POLICE, ReportForm.PHONE, REPORTED);
        var told = (Decision.Accepted<Accident>) rules.inform(reported(deaths(1)), police, COUNTY, new Faults(), NOW);
        // then
        assertThat(told.next().dossier().notifications())
                .extracting(AgencyNotified::party, AgencyNotified::desk)
                .containsExactly(tuple(NotifiedParty.POLICE, "430102"));
        assertThat(faults(rules.inform(told.next(), police, COUNTY, new Faults(), NOW)))
                .extracting(Fault::code)
                .containsExactly("already-notified");
        assertThat(rules.inform(told.next(), police, new Region("430100"), new Faults(), NOW))
                .isInstanceOf(Decision.Accepted.class);
    }

    private static Line housing(Accident accident) {
        return ReportingLines.of(accident.dossier()).getLast();
    }

    private Accident received(Accident accident, ReportLevel level, ReportForm form, Instant at) {
        return ((Decision.Accepted<Accident>) receive(accident, level, form, at)).next();
    }

    private Decision<Accident> receive(Accident accident, ReportLevel level, ReportForm form, Instant at) {
        return rules.receive(
                accident, new ReceiptFiling(ReportLine.HOUSING, level, form, at), COUNTY, new Faults(), NOW);
    }
}
