package cn.zhibao.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.Engine;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.Story;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hazards that were on file before anybody asked whether they stand. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class StandingFromBeforeIT {

    private static final Instant REPORTED = Times.at("2026-02-03 10:00");
    private static final Setting SETTING = new Setting(Story.POLICY, Roster.EVERYWHERE, Story.CALENDAR);

    private final Flow flow;

    @Inject
    StandingFromBeforeIT(Flow flow) {
        this.flow = flow;
    }

    @Test
    void an_open_major_hazard_of_a_known_unit_stands_since_its_report() throws IOException {
        // given
        HazardFacts open = hazard(HazardLevel.MAJOR);
        onFile(open);
        onFile(hazard(HazardLevel.GENERAL));
        onFile(Samples.at(hazard(HazardLevel.MAJOR), HazardStage.CLOSED, null, REPORTED.plusSeconds(60)));
        onFile(Punished.of(" ", hazard(HazardLevel.MAJOR), false));
        // when
        execute(insertOf("db/migration/V1020__hazard_standing.sql")
                + " and f.facts -> 'hazard' ->> 'source' = 'BEFORE'");
        // then
        List<Object[]> standing = flow.bridge()
                .await(() -> flow.unitOfWork()
                        .read(session -> session.createNativeQuery(
                                        "select cast(s.case_id as text), s.unit, s.stands from hazard_standing s"
                                                + " where s.told_at = cast('" + REPORTED + "' as timestamptz)",
                                        Object[].class)
                                .getResultList()));
        assertThat(standing)
                .singleElement()
                .isEqualTo(new Object[] {open.hazardId().toString(), Punished.UNIT, true});
    }

    private static HazardFacts hazard(HazardLevel level) {
        HazardFacts h = Punished.hazard(UUID.randomUUID(), Punished.UNIT, level, REPORTED);
        return new HazardFacts(
                h.hazardId(),
                h.number(),
                h.level(),
                h.criterion(),
                h.category(),
                h.region(),
                h.place(),
                h.project(),
                h.enterprise(),
                "BEFORE",
                h.foundAt(),
                h.reportedAt(),
                h.rectifyBy(),
                h.description(),
                false,
                h.progress(),
                h.finding());
    }

    /** As a release from before this one kept it: what is told of it is the same, what follows is not asked for. */
    private void onFile(HazardFacts hazard) {
        CaseFile file = Engine.decide(
                        SETTING,
                        CaseFile.empty(hazard.hazardId()),
                        new Input.FactArrived(new HazardFound(hazard), 1),
                        REPORTED)
                .next();
        execute("insert into case_file (case_id, region, file) values ('%s', '%s', '%s')"
                .formatted(file.caseId(), hazard.region(), CaseJson.write(file)));
    }

    private void execute(String sql) {
        flow.bridge()
                .await(() -> flow.unitOfWork()
                        .run(session -> session.createNativeQuery(sql).executeUpdate()));
    }

    /** The last statement of a file. */
    private static String insertOf(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                StandingFromBeforeIT.class.getClassLoader().getResourceAsStream(file), file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.substring(text.lastIndexOf("insert into"), text.length() - 1);
        }
    }
}
