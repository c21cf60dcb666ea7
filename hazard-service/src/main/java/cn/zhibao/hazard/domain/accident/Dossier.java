package cn.zhibao.hazard.domain.accident;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.ReportReceived;
import cn.zhibao.events.contract.Standing;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of an accident in whatever state its case is.
 *
 * @param casualtiesKnown whether anybody said how many people were hit; counts of zero alone do not tell
 * @param followUps every gap there was, in the order in which they appeared
 * @param receipts what the levels of the reporting lines received, in the order of record
 * @param notifications who was told beside the lines, in the order of record
 */
public record Dossier(
        AccidentFacts facts,
        boolean casualtiesKnown,
        List<FollowUp> followUps,
        CasualtyWindow window,
        List<ReportReceived> receipts,
        List<AgencyNotified> notifications) {

    public Dossier {
        followUps = List.copyOf(followUps);
        receipts = List.copyOf(receipts);
        notifications = List.copyOf(notifications);
    }

    /** Names of the facts that the law asks for and nobody has said yet, in one order whenever they appeared. */
    public List<String> gaps() {
        return followUps.stream()
                .filter(FollowUp::open)
                .map(FollowUp::gap)
                .sorted()
                .map(Gap::field)
                .toList();
    }

    /** Whether it counts as a grave near miss (较大涉险事故); facts that are older than this question are asked it too. */
    public boolean nearMiss() {
        Standing said = facts.standing();
        Standing standing = said == null
                ? Standings.of(Figures.counted(facts), Figures.known(facts), casualtiesKnown, facts.exposure())
                : said;
        return standing.nearMiss();
    }

    Dossier with(AccidentFacts next, boolean known, List<FollowUp> nextFollowUps, CasualtyWindow nextWindow) {
        return new Dossier(next, known, nextFollowUps, nextWindow, receipts, notifications);
    }

    Dossier closed() {
        CasualtyWindow closed = new CasualtyWindow(window.endsAt(), true);
        return new Dossier(facts, casualtiesKnown, followUps, closed, receipts, notifications);
    }

    Dossier with(ReportReceived receipt) {
        return new Dossier(facts, casualtiesKnown, followUps, window, and(receipts, receipt), notifications);
    }

    Dossier with(AgencyNotified notification) {
        return new Dossier(facts, casualtiesKnown, followUps, window, receipts, and(notifications, notification));
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
