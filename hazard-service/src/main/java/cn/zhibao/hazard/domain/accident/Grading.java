package cn.zhibao.hazard.domain.accident;

import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Grade;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Grade of an accident by Decree 493 article 3: the worst of deaths, serious injuries and direct loss. "以上" includes the
 * number. Missing and trapped people do not count until their fate is known.
 */
public final class Grading {

    private static final BigDecimal LOSS_LARGER = new BigDecimal("10000000");
    private static final BigDecimal LOSS_MAJOR = new BigDecimal("50000000");
    private static final BigDecimal LOSS_ESPECIALLY_MAJOR = new BigDecimal("100000000");

    private Grading() {}

    public static Grade grade(Casualties casualties, @Nullable BigDecimal directLossCny) {
        Grade grade = worse(byDeaths(casualties.deaths()), byInjuries(casualties.seriousInjuries()));
        return directLossCny == null ? grade : worse(grade, byLoss(directLossCny));
    }

    private static Grade byDeaths(int deaths) {
        return byCount(deaths, 3, 10, 30);
    }

    private static Grade byInjuries(int seriousInjuries) {
        return byCount(seriousInjuries, 10, 50, 100);
    }

    private static Grade byCount(int count, int larger, int major, int especiallyMajor) {
        if (count >= especiallyMajor) {
            return Grade.ESPECIALLY_MAJOR;
        }
        if (count >= major) {
            return Grade.MAJOR;
        }
        return count >= larger ? Grade.LARGER : Grade.ORDINARY;
    }

    private static Grade byLoss(BigDecimal loss) {
        if (loss.compareTo(LOSS_ESPECIALLY_MAJOR) >= 0) {
            return Grade.ESPECIALLY_MAJOR;
        }
        if (loss.compareTo(LOSS_MAJOR) >= 0) {
            return Grade.MAJOR;
        }
        return loss.compareTo(LOSS_LARGER) >= 0 ? Grade.LARGER : Grade.ORDINARY;
    }

    private static Grade worse(Grade one, Grade other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
