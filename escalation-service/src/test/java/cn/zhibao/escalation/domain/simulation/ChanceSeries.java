package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Cases of one kind that lie close together, as many as rules call many. */
final class ChanceSeries {

    private static final String UNIT = "9144030071526726XG";
    private static final List<String> CITIES = List.of("370302", "370202");

    private ChanceSeries() {}

    /** Deaths in one province. */
    static List<Recorded> ofDeaths(Random random, long seed, int others, Instant begin) {
        return IntStream.range(0, 4)
                .mapToObj(number -> {
                    Instant at = begin.plusSeconds(random.nextInt(4 * 86_400));
                    Instant occurred = at.minusSeconds(random.nextInt(9_000));
                    String region = CITIES.get(random.nextInt(CITIES.size()));
                    Samples.Accident fatal = new Samples.Accident(
                            new UUID(seed, others + number), region, Casualties.NONE, occurred, occurred, at);
                    return new Recorded(
                            1,
                            at,
                            new AccidentReported(
                                    fatal.deaths(1 + random.nextInt(2)).facts(), List.of()));
                })
                .toList();
    }

    /**
     * Major hazards of one criterion in one county, told as they are found: nobody answers for one before that. Every other one
     * is of one unit, at works of their own.
     */
    static List<Recorded> ofHazards(Random random, long seed, String county, Instant begin) {
        return IntStream.range(0, 5 + random.nextInt(2))
                .mapToObj(number -> {
                    Instant at = begin.plusSeconds(random.nextInt(20 * 86_400));
                    UUID id = new UUID(~seed, 61L + number);
                    HazardFacts hazard = Samples.hazard(id, HazardLevel.MAJOR, at, at, at.plusSeconds(604_800));
                    HazardFacts here = Samples.of(id, county, hazard);
                    return new Recorded(1, at, new HazardFound(number % 2 == 0 ? here : ofUnit(here, number)));
                })
                .toList();
    }

    private static HazardFacts ofUnit(HazardFacts hazard, int number) {
        HazardFacts elsewhere = Punished.atWorks("37030220260101020" + number, Punished.of(UNIT, hazard, false));
        return Samples.judgedBy("C24-08-4", elsewhere);
    }
}
