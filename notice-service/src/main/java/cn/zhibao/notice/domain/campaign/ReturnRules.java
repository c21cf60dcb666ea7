package cn.zhibao.notice.domain.campaign;

import cn.zhibao.events.contract.CampaignReturnAsked;
import cn.zhibao.events.contract.CampaignReturnFacts;
import cn.zhibao.events.contract.CampaignReturnFiled;
import cn.zhibao.events.contract.CampaignReturnOverdue;
import cn.zhibao.events.contract.CampaignReturnReleased;
import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.paper.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which returns a region owes, and how they are filed. The next one is owed when the one before is filed or its day is over, so
 * that of a long campaign one is open at a time, beside those that are missing.
 */
public final class ReturnRules {

    private ReturnRules() {}

    /** The first return of every region that the campaign addresses. */
    public static List<ReturnStep> first(Campaign campaign, Instant now) {
        return campaign.addressed().stream()
                .map(region -> asked(campaign, region, 1, now))
                .toList();
    }

    /**
     * The returns that begin to be owed.
     *
     * @param known those of one region that are owed or filed already, in their order; at least one
     */
    public static List<ReturnStep> next(Campaign campaign, List<CampaignReturn> known, Instant now) {
        CampaignReturn last = known.getLast();
        return next(campaign, last, last.isBehind(now), now);
    }

    /** The same when the limit of a return passed, whether or not its day is over by the time that is known here. */
    public static List<ReturnStep> next(
            Campaign campaign, List<CampaignReturn> known, CampaignReturn passed, Instant now) {
        CampaignReturn last = known.getLast();
        return next(campaign, last, last.id().equals(passed.id()) || last.isBehind(now), now);
    }

    private static List<ReturnStep> next(Campaign campaign, CampaignReturn last, boolean over, Instant now) {
        List<ReturnStep> more = new ArrayList<>();
        if (!over || campaign.state() != Campaign.State.LAUNCHED) {
            return more;
        }
        CampaignReturn behind = last;
        do {
            if (behind.facts().no() == campaign.content().returnDays().size()) {
                return more;
            }
            ReturnStep step =
                    asked(campaign, behind.facts().region(), behind.facts().no() + 1, now);
            more.add(step);
            behind = step.owed();
        } while (behind.isBehind(now));
        return more;
    }

    /**
     * Decides about a return, or with one that is filed about a correction. The same of the same person counts once more and
     * changes nothing.
     *
     * @param known the returns of the region of that person, in their order
     */
    public static ReturnDecision file(
            Campaign campaign,
            List<CampaignReturn> known,
            LocalDate day,
            Filing.Said said,
            Person person,
            Instant now) {
        if (!campaign.addresses(person)) {
            return new ReturnDecision.Refused(CampaignRefusal.NOT_ADDRESSED);
        }
        Optional<CampaignReturn> found =
                known.stream().filter(each -> each.day().equals(day)).findFirst();
        if (found.isEmpty()) {
            return new ReturnDecision.Refused(CampaignRefusal.NOT_YET_ASKED);
        }
        CampaignReturn owed = found.get();
        if (owed.facts().releasedAt() != null) {
            return new ReturnDecision.Refused(CampaignRefusal.CAMPAIGN_ENDED);
        }
        if (isRepeated(owed, said, person)) {
            return new ReturnDecision.Accepted(owed, List.of());
        }
        List<Fault> faults = faults(known, owed, said);
        if (!faults.isEmpty()) {
            return new ReturnDecision.Faulty(faults);
        }
        CampaignReturn filed = owed.filed(said, person.account(), now);
        List<ReturnStep> steps = new ArrayList<>();
        steps.add(new ReturnStep(filed, new CampaignReturnFiled(filed.facts())));
        steps.addAll(next(campaign, replaced(known, filed), now));
        return new ReturnDecision.Accepted(filed, steps);
    }

    /** The day of a return passed: empty when it is filed or not owed any more, or when this is known already. */
    public static Optional<ReturnStep> passed(CampaignReturn owed, Instant limit) {
        CampaignReturnFacts facts = owed.facts();
        if (facts.filedAt() != null || facts.releasedAt() != null || facts.overdueSince() != null) {
            return Optional.empty();
        }
        CampaignReturn late = owed.overdue(limit);
        return Optional.of(new ReturnStep(late, new CampaignReturnOverdue(late.facts())));
    }

    /** The campaign is ended: what is not filed is not owed any more. */
    public static List<ReturnStep> released(List<CampaignReturn> all, Instant now) {
        return all.stream()
                .filter(each -> each.facts().filedAt() == null && each.facts().releasedAt() == null)
                .map(each -> each.released(now))
                .map(each -> new ReturnStep(each, new CampaignReturnReleased(each.facts())))
                .toList();
    }

    private static ReturnStep asked(Campaign campaign, String region, int no, Instant now) {
        LocalDate day = campaign.content().returnDays().get(no - 1);
        CampaignReturnFacts facts = new CampaignReturnFacts(
                idOf(campaign.id(), region, no),
                campaign.id(),
                campaign.content().name(),
                campaign.issuer(),
                no,
                now,
                CampaignRules.endOf(day),
                null,
                0,
                null,
                null,
                region);
        return new ReturnStep(new CampaignReturn(facts, day, List.of()), new CampaignReturnAsked(facts));
    }

    private static UUID idOf(UUID campaign, String region, int no) {
        return UUID.nameUUIDFromBytes(
                ("return|" + campaign + "|" + region + "|" + no).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isRepeated(CampaignReturn owed, Filing.Said said, Person person) {
        Filing newest = owed.newest();
        return newest != null && newest.said().equals(said) && newest.by().equals(person.account());
    }

    private static List<CampaignReturn> replaced(List<CampaignReturn> known, CampaignReturn by) {
        return known.stream().map(each -> each.id().equals(by.id()) ? by : each).toList();
    }

    /** All that does not fit together in a return and in what the region reported besides. */
    private static List<Fault> faults(List<CampaignReturn> known, CampaignReturn owed, Filing.Said said) {
        Figures figures = said.figures();
        List<Fault> faults = new ArrayList<>();
        if (said.zero() && !figures.isZero()) {
            faults.add(new Fault("/zero", "not-zero"));
        }
        if (!said.zero() && figures.isZero()) {
            faults.add(new Fault("/zero", "zero-not-said"));
        }
        if (figures.found() > 0 && figures.screened() == 0) {
            faults.add(new Fault("/screened", "found-without-screening"));
        }
        if (figures.major() > figures.found()) {
            faults.add(new Fault("/major", "more-than-found", Map.of("found", figures.found())));
        }
        Figures others = known.stream()
                .filter(each -> !each.id().equals(owed.id()))
                .map(CampaignReturn::figures)
                .reduce(Figures.NONE, Figures::plus);
        Figures all = others.plus(figures);
        if (all.rectified() > all.found()) {
            faults.add(new Fault(
                    "/rectified",
                    "more-than-found-in-all",
                    Map.of("found", all.found(), "rectified", all.rectified())));
        }
        if (figures.fines() > 0 && figures.penalties() == 0) {
            faults.add(new Fault("/fines", "fines-without-penalties"));
        }
        boolean corrects = owed.newest() != null;
        if (corrects && said.reason() == null) {
            faults.add(new Fault("/reason", "missing"));
        }
        if (!corrects && said.reason() != null) {
            faults.add(new Fault("/reason", "not-a-correction"));
        }
        return faults;
    }
}
