package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Returns;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.CampaignReturnAsked;
import cn.zhibao.events.contract.CampaignReturnEvent;
import cn.zhibao.events.contract.CampaignReturnFacts;
import cn.zhibao.events.contract.CampaignReturnFiled;
import cn.zhibao.events.contract.CampaignReturnOverdue;
import cn.zhibao.events.contract.CampaignReturnReleased;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Returns on their way through a simulation: counted among others of their campaign, and kept until they are filed. */
class ReturnCourseTest {

    private static final UUID ID = new UUID(9, 5);
    private static final Instant AT = Times.at("2026-06-01 00:00");
    private static final CampaignReturnFacts ASKED =
            Returns.asked(ID, new UUID(9, 4), AT, Times.at("2026-07-01 00:00"));

    private final Seen seen = new Seen();
    private final Simulation simulation = new Simulation(Seen.shipped(), "000000", 10, seen);

    private void tell(long sequence, Instant at, CampaignReturnEvent event) {
        simulation.take(new Recorded(sequence, at, event));
    }

    @Test
    void one_begins_wherever_it_stands_among_the_others_and_is_over_when_it_is_filed() {
        // when, then
        tell(8, AT, new CampaignReturnAsked(ASKED));
        tell(8, AT.plusSeconds(1), new CampaignReturnAsked(ASKED));
        assertThat(simulation.taken().cases()).isOne();
        assertThat(simulation.taken().repeated()).isOne();
        tell(9, AT.plusSeconds(60), new CampaignReturnOverdue(Returns.late(ASKED)));
        assertThat(simulation.underWay()).isOne();
        tell(11, AT.plusSeconds(90), new CampaignReturnFiled(Returns.filed(ASKED, AT.plusSeconds(90))));
        assertThat(simulation.underWay()).isZero();
        assertThat(seen.told).containsOnlyKeys(ID);
    }

    @Test
    void one_is_over_when_its_campaign_is_ended() {
        // when
        tell(8, AT, new CampaignReturnAsked(ASKED));
        tell(9, AT.plusSeconds(60), new CampaignReturnReleased(Returns.released(ASKED, AT.plusSeconds(60))));
        // then
        assertThat(simulation.underWay()).isZero();
    }

    @Test
    void one_that_nobody_saw_asked_is_left_out() {
        // when
        tell(8, AT.plusSeconds(1), new CampaignReturnFiled(Returns.filed(ASKED, AT)));
        // then
        assertThat(simulation.taken().withoutBeginning()).isOne();
        assertThat(seen.told).isEmpty();
    }
}
