package cn.zhibao.hazard.domain.accident;

import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Exposure;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what an accident counts as: three questions with different answers (Decree 493 articles 3 and 44; MEM statistics
 * method 2016 article 5; MOHURD 建质〔2013〕4号), and the class of grave near misses (MEM Order 21 article 26).
 */
final class Standings {

    private static final BigDecimal LOSS_COUNTED = new BigDecimal("1000000");
    private static final int AT_RISK = 10;
    private static final int TRAPPED_OR_MISSING = 3;
    private static final int EVACUATED = 500;

    private static final Exposure NOTHING = new Exposure(null, null, null, null, null, null, null);

    private Standings() {}

    /**
     * The standing.
     *
     * @param counted figures that count, those of the casualty window
     * @param known figures as known now, which may be later ones
     * @param casualtiesKnown whether anybody said how many people were hit
     */
    static Standing of(Figures counted, Figures known, boolean casualtiesKnown, @Nullable Exposure said) {
        Exposure exposure = said == null ? NOTHING : said;
        List<String> grounds = counted.grade() == Grade.ORDINARY ? grounds(counted.casualties(), exposure) : List.of();
        Casualties hit = counted.casualties();
        boolean graded = hit.deaths() + hit.seriousInjuries() > 0 || lost(counted, LOSS_COUNTED);
        boolean harmless = casualtiesKnown && !anybody(known.casualties()) && nothingLost(known.directLossCny());
        return new Standing(
                !harmless || !grounds.isEmpty() || yes(exposure.socialEffect()),
                graded || hit.minorInjuries() > 0,
                graded,
                !grounds.isEmpty(),
                grounds);
    }

    private static List<String> grounds(Casualties hit, Exposure exposure) {
        List<String> grounds = new ArrayList<>(0);
        ground(grounds, "people-at-risk", atLeast(exposure.peopleAtRisk(), AT_RISK));
        ground(grounds, "trapped-or-missing", hit.trapped() + hit.missing() >= TRAPPED_OR_MISSING);
        ground(grounds, "evacuated", atLeast(exposure.evacuated(), EVACUATED));
        ground(grounds, "pollution", yes(exposure.pollution()));
        ground(grounds, "key-facility", yes(exposure.keyFacility()));
        return grounds;
    }

    private static void ground(List<String> grounds, String name, boolean holds) {
        if (holds) {
            grounds.add(name);
        }
    }

    private static boolean anybody(Casualties hit) {
        return hit.deaths() + hit.seriousInjuries() + hit.minorInjuries() + hit.missing() + hit.trapped() > 0;
    }

    /** False also while nobody knows. */
    private static boolean nothingLost(@Nullable BigDecimal loss) {
        return loss != null && loss.signum() == 0;
    }

    private static boolean lost(Figures figures, BigDecimal least) {
        BigDecimal loss = figures.directLossCny();
        return loss != null && loss.compareTo(least) >= 0;
    }

    private static boolean atLeast(@Nullable Integer people, int least) {
        return people != null && people >= least;
    }

    private static boolean yes(@Nullable Boolean said) {
        return said != null && said;
    }
}
