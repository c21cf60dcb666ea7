package cn.zhibao.hazard.domain.hazard;

import static cn.zhibao.hazard.domain.hazard.HazardScene.accepted;
import static cn.zhibao.hazard.domain.hazard.HazardScene.faults;
import static cn.zhibao.hazard.domain.hazard.HazardScene.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.register.Region;
import org.junit.jupiter.api.Test;

/** Whom a case is handed to, and by whom. */
class OwnerRulesTest {

    @Test
    void a_case_goes_only_to_an_authority_that_exists_and_is_not_its_owner() {
        assertThat(faults(
                        HazardScene.in("GRADED"),
                        new HazardCommand.Transfer("FIRE-370399", "x"),
                        HazardScene.AUTHORITY))
                .containsExactly("/to unknown-authority");
        assertThat(faults(
                        HazardScene.in("GRADED"),
                        new HazardCommand.Transfer("HOUSING-370302", "x"),
                        HazardScene.AUTHORITY))
                .containsExactly("/to is-owner");
    }

    @Test
    void a_case_is_handed_only_to_who_answers_for_its_place_and_only_by_its_owner() {
        // given
        Hazard.Open open = (Hazard.Open) HazardScene.in("GRADED");
        Hazard ofTheCity = open.beside(Next.after(open.facts()).owner("FIRE-370300"));
        Actor county = new Actor("county", Actor.Side.AUTHORITY, new Region("370302"));
        // when, then
        assertThat(faults(open, new HazardCommand.Transfer("FIRE-370202", "x"), HazardScene.AUTHORITY))
                .containsExactly("/to not-of-this-place");
        assertThat(accepted(open, new HazardCommand.Transfer("FIRE-370300", "x"), county)
                        .progress()
                        .transfer())
                .isNotNull();
        assertThat(refusal(ofTheCity, new HazardCommand.Transfer("FIRE-370302", "x"), county))
                .isEqualTo(new Refusal.Forbidden("not-the-owner"));
        assertThat(refusal(ofTheCity, new HazardCommand.Release("x"), county))
                .isEqualTo(new Refusal.Forbidden("not-the-owner"));
    }
}
