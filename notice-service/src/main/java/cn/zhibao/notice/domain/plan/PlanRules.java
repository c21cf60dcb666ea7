package cn.zhibao.notice.domain.plan;

import cn.zhibao.events.contract.MeasureFacts;
import cn.zhibao.events.contract.MeasureSet;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeReply;
import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.paper.Chain;
import cn.zhibao.notice.domain.paper.Notice;
import cn.zhibao.notice.domain.paper.NoticeRules;
import cn.zhibao.notice.domain.paper.Person;
import cn.zhibao.notice.domain.paper.Refusal;
import cn.zhibao.notice.domain.paper.Step;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a document is answered by a plan of measures (整改方案). */
public final class PlanRules {

    /** Most measures that one document has, over all its plans. */
    public static final int MEASURES_MAX = 200;

    /** The last day of a measure is at most so many years ahead. */
    public static final int YEARS_MAX = 10;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private PlanRules() {}

    /**
     * Decides about a plan. It is the answer to the document, so it may be filed where an answer may be given. What was set before
     * stays; the new measures get the next numbers. The same plan of the same person counts once more and changes nothing.
     *
     * @param before the measures that the document has
     * @param items at least one
     * @param now time of the server
     */
    public static PlanDecision file(Chain chain, List<Measure> before, List<Item> items, Person person, Instant now) {
        if (isRepeated(chain.planned(), before, items, person)) {
            return new PlanDecision.Accepted(chain.asked(), List.of(), before, List.of());
        }
        Optional<Refusal> refusal = NoticeRules.againstReply(chain.asked().facts(), person);
        if (refusal.isPresent()) {
            return new PlanDecision.Refused(refusal.get());
        }
        List<Fault> faults = faults(before, items, now);
        return faults.isEmpty() ? filed(chain, before, items, person, now) : new PlanDecision.Faulty(faults);
    }

    /** What is wrong with the days of a plan, named by their places in it; a day that could not be read is null. */
    public static List<Fault> wrongDays(List<? extends @Nullable LocalDate> days, Instant now) {
        LocalDate today = now.atZone(CHINA).toLocalDate();
        LocalDate last = today.plusYears(YEARS_MAX);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            String pointer = "/items/" + i + "/dueOn";
            if (day != null && day.isBefore(today)) {
                faults.add(new Fault(pointer, "too-early", Map.of("earliest", today.toString())));
            } else if (day != null && day.isAfter(last)) {
                faults.add(new Fault(pointer, "after-last", Map.of("last", last.toString())));
            }
        }
        return faults;
    }

    private static List<Fault> faults(List<Measure> before, List<Item> items, Instant now) {
        List<Fault> faults =
                new ArrayList<>(wrongDays(items.stream().map(Item::dueOn).toList(), now));
        if (before.size() + items.size() > MEASURES_MAX) {
            faults.add(new Fault("/items", "too-many", Map.of("max", MEASURES_MAX - before.size())));
        }
        return faults;
    }

    /** True when the newest answer is a plan of that person with those items, and was not returned. */
    private static boolean isRepeated(Notice notice, List<Measure> before, List<Item> items, Person person) {
        NoticeReply reply = notice.progress().reply();
        if (reply == null || !reply.by().equals(person.account()) || notice.isReturned()) {
            return false;
        }
        return before.stream()
                .filter(measure -> measure.facts().setAt().equals(reply.recordedAt()))
                .map(Measure::item)
                .toList()
                .equals(items);
    }

    private static PlanDecision filed(Chain chain, List<Measure> before, List<Item> items, Person person, Instant now) {
        List<MeasureStep> added = new ArrayList<>();
        for (Item item : items) {
            Measure measure = set(chain.planned().facts(), before.size() + added.size() + 1, item, now);
            added.add(new MeasureStep(measure, new MeasureSet(measure.facts())));
        }
        List<Step> answered = NoticeRules.answered(chain, now, person.account(), words(before.size(), items), now);
        Notice asked = answered.stream()
                .map(Step::notice)
                .filter(notice -> notice.id().equals(chain.asked().id()))
                .findFirst()
                .orElseThrow();
        List<Measure> plan = new ArrayList<>(before);
        added.forEach(step -> plan.add(step.measure()));
        return new PlanDecision.Accepted(asked, answered, plan, added);
    }

    private static Measure set(NoticeFacts notice, int no, Item item, Instant now) {
        Instant dueAt = item.dueOn().plusDays(1).atStartOfDay(CHINA).toInstant();
        MeasureFacts facts = new MeasureFacts(
                idOf(notice.noticeId(), no),
                notice.noticeId(),
                notice.caseId(),
                notice.kind(),
                notice.number(),
                no,
                notice.issuer(),
                notice.addressee(),
                now,
                dueAt,
                null,
                null,
                null,
                null,
                null,
                notice.summary(),
                notice.region(),
                notice.exercise());
        return new Measure(facts, item, dueAt, null, null);
    }

    private static UUID idOf(UUID noticeId, int no) {
        return UUID.nameUUIDFromBytes(("measure|" + noticeId + "|" + no).getBytes(StandardCharsets.UTF_8));
    }

    /** What the answer says, in Chinese. */
    private static String words(int before, List<Item> items) {
        LocalDate last =
                items.stream().map(Item::dueOn).max(LocalDate::compareTo).orElseThrow();
        String which = items.size() == 1
                ? "第%d项整改措施".formatted(before + 1)
                : "第%d至%d项整改措施".formatted(before + 1, before + items.size());
        return "报送整改方案：%s，最迟于%d年%d月%d日完成".formatted(which, last.getYear(), last.getMonthValue(), last.getDayOfMonth());
    }
}
