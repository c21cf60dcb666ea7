package cn.zhibao.hazard.domain.hazard;

import cn.zhibao.events.contract.HazardGraded;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.register.Criteria;
import cn.zhibao.hazard.domain.register.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * Settles how grave a hazard is: by a published criterion (判定标准), or by hand with a reason. The criterion must have been in
 * force when the hazard was found. Only an authority lowers a level or takes a criterion away.
 */
final class GradingRules {

    private final Criteria criteria;
    private final FilingChecks checks;

    GradingRules(Criteria criteria, FilingChecks checks) {
        this.criteria = criteria;
        this.checks = checks;
    }

    Decision<Hazard> grade(Hazard hazard, HazardCommand.Grade said, Asking asking) {
        return switch (hazard) {
            case Hazard.Waiting waiting -> grade(waiting, said, asking);
            case Hazard.Submitted _, Hazard.Closed _, Hazard.Withdrawn _, Hazard.Merged _ -> Asking.wrongStage(hazard);
        };
    }

    private Decision<Hazard> grade(Hazard.Waiting hazard, HazardCommand.Grade said, Asking asking) {
        HazardLevel level = level(hazard, said, asking);
        boolean major = hazard.facts().level() == HazardLevel.MAJOR;
        boolean dropsCriterion = hazard.facts().criterion() != null && said.criterion() == null;
        boolean lower = major && (level == HazardLevel.GENERAL || dropsCriterion);
        if (lower && !asking.actor().isAuthority()) {
            return Asking.onlyAuthority();
        }
        return asking.unlessFaulty(() -> {
            Hazard graded =
                    hazard.graded(level == null ? hazard.facts().level() : level, said.criterion(), said.reason());
            return graded.equals(hazard)
                    ? Asking.conflict("nothing-changed")
                    : Decision.accept(
                            graded,
                            new HazardGraded(graded.facts(), hazard.facts().level()));
        });
    }

    private @Nullable HazardLevel level(Hazard hazard, HazardCommand.Grade said, Asking asking) {
        checks.text(asking.faults(), "/reason", said.reason(), FilingChecks.SENTENCE_MAX);
        if (said.criterion() == null) {
            checks.required(asking.faults(), "/level", said.level());
            checks.required(asking.faults(), "/reason", said.reason());
            return said.level();
        }
        Criterion criterion = checks.criterion(
                asking.faults(), criteria, said.criterion(), hazard.facts().foundAt());
        if (criterion == null) {
            return said.level();
        }
        if (said.level() != null && said.level() != criterion.level()) {
            asking.faults().add("/level", "not-by-criterion");
        }
        return criterion.level();
    }
}
