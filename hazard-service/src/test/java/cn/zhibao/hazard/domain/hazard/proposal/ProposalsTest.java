package cn.zhibao.hazard.domain.hazard.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.domain.hazard.Hazard;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.domain.register.basis.PermitGround;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When an order to stop is proposed, and on what it rests. */
class ProposalsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final Registers registers = RegisterFiles.load();
    private final Proposals proposals = new Proposals(registers.permits());

    @ParameterizedTest(name = "{0} or {1}, found {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            C24-04-1, -,             2026-11-20T03:00:00Z, SC-397
            C22-04-1, -,             2023-05-01T03:00:00Z, SC-397
            G23-04-1, -,             2026-11-20T03:00:00Z, SC-583
            -,        未取得施工许可证, 2026-11-20T03:00:00Z, CL-2019
            -,        未批先建,        2026-11-20T03:00:00Z, CL-2019
            -,        未批先建,        2018-11-20T03:00:00Z, -
            C24-04-2, -,             2026-11-20T03:00:00Z, -
            C24-08-4, 起重机械,        2026-11-20T03:00:00Z, -
            -,        -,             2026-11-20T03:00:00Z, -
            """)
    void work_without_a_permit_is_to_be_stopped(
            @Nullable String criterion, @Nullable String category, Instant found, @Nullable String source) {
        Hazard hazard = hazard(criterion, category, found, HazardStage.GRADED, null);
        assertThat(proposals.stopWork(hazard).map(PermitGround::source).orElse(null))
                .isEqualTo(source);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_proposed_for_what_has_ended(HazardStage stage) {
        boolean ended = stage == HazardStage.CLOSED || stage == HazardStage.WITHDRAWN || stage == HazardStage.MERGED;
        assertThat(proposals
                        .stopWork(hazard("C24-04-1", null, NOW, stage, null))
                        .isPresent())
                .isEqualTo(!ended);
    }

    @Test
    void nothing_is_proposed_twice() {
        StopWork order = new StopWork("全部作业", "取得许可证", "inspector", NOW, null, null, null, null, "SC-397", null);
        assertThat(proposals.stopWork(hazard("C24-04-1", null, NOW, HazardStage.GRADED, order)))
                .isEmpty();
    }

    @Test
    void every_criterion_that_is_named_is_one_and_is_meant_for_its_own_days() {
        assertThat(registers.permits().all())
                .filteredOn(ground -> ground.criterion() != null)
                .hasSize(3)
                .allSatisfy(ground -> assertThat(registers.criteria().find(String.valueOf(ground.criterion())))
                        .get()
                        .satisfies(criterion -> {
                            assertThat(criterion.inForce()).isEqualTo(ground.inForce());
                            assertThat(criterion.until()).isEqualTo(ground.until());
                        }));
    }

    private static Hazard hazard(
            @Nullable String criterion,
            @Nullable String category,
            Instant found,
            HazardStage stage,
            @Nullable StopWork order) {
        return Hazard.of(new HazardFacts(
                new UUID(1, 2),
                "YH-370302-20261120-0000001",
                HazardLevel.MAJOR,
                criterion,
                category,
                "370302",
                null,
                null,
                null,
                "INSPECTION",
                found,
                found,
                null,
                "无证施工",
                false,
                new HazardProgress(
                        stage,
                        "HOUSING-370302",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        order,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null),
                null));
    }
}
