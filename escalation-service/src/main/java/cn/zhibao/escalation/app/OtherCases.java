package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.SceneQuestion;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.casefile.Scene;
import cn.zhibao.escalation.domain.casefile.Standing;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Loss;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.escalation.domain.simulation.Elsewhere;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is on file of the cases among which one is judged in a dry run. What was not asked before is answered with nothing and
 * remembered, to be looked for before the next run. Used by one thread at a time.
 */
final class OtherCases implements Elsewhere {

    private final Setting asked;
    private final Setting inForce;
    private final String region;
    private final Instant at;
    private final String seen;
    private final Map<SeriesQuestion, List<Member>> members = new HashMap<>();
    private final Map<SeriesQuestion, List<Standing>> standings = new HashMap<>();
    private final Map<SceneQuestion, List<Scene>> scenes = new HashMap<>();
    private final Set<SeriesQuestion> openSeries = new LinkedHashSet<>();
    private final Set<SceneQuestion> openScenes = new LinkedHashSet<>();

    /**
     * Nothing is known yet.
     *
     * @param asked the rules that are asked
     * @param inForce the rules by which the cases on file were counted
     * @param region of the case
     * @param at the moment whose rules are compared
     * @param seen region of the accidents with which it may be compared
     */
    OtherCases(Setting asked, Setting inForce, String region, Instant at, String seen) {
        this.asked = asked;
        this.inForce = inForce;
        this.region = region;
        this.at = at;
        this.seen = seen;
    }

    /** True when nothing was asked that is not known. */
    boolean isAllKnown() {
        return openSeries.isEmpty() && openScenes.isEmpty();
    }

    /** Looks for what was asked. */
    Uni<Void> look(Transaction transaction) {
        List<SeriesQuestion> series = List.copyOf(openSeries);
        List<SceneQuestion> hints = List.copyOf(openScenes);
        Uni<Void> looked = series.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .members(series)
                        .invoke(found -> keep(series, found, members))
                        .chain(() -> transaction.standings(series))
                        .invoke(found -> keep(series, found, standings))
                        .replaceWithVoid();
        return looked.chain(() -> hints.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : transaction
                                .scenes(hints)
                                .invoke(found -> keep(hints, found, scenes))
                                .replaceWithVoid())
                .invoke(() -> {
                    openSeries.clear();
                    openScenes.clear();
                });
    }

    private static <Q, A> void keep(List<Q> questions, List<List<A>> found, Map<Q, List<A>> known) {
        for (int place = 0; place < questions.size(); place++) {
            known.put(questions.get(place), new ArrayList<>(found.get(place)));
        }
    }

    @Override
    public List<Member> members(SeriesQuestion question) {
        if (!counts(question.series().rule())) {
            return List.of();
        }
        List<Member> known = members.get(question);
        if (known == null) {
            openSeries.add(question);
            return List.of();
        }
        return known;
    }

    @Override
    public List<Standing> standings(SeriesQuestion question) {
        return standings.getOrDefault(question, List.of());
    }

    @Override
    public List<Scene> scenes(SceneQuestion question) {
        List<Scene> known = scenes.get(question);
        if (known == null) {
            openScenes.add(question);
            return List.of();
        }
        return known.stream().filter(each -> Region.within(each.region(), seen)).toList();
    }

    /** True when the cases on file were counted for that rule by the same question, and for as long as it asks. */
    boolean counts(String rule) {
        DetectionRule one = ruleOf(asked, rule);
        DetectionRule other = ruleOf(inForce, rule);
        return one != null
                && other != null
                && one.subject() == other.subject()
                && one.when().text().equals(other.when().text())
                && counts(one.trigger(), other.trigger());
    }

    private @Nullable DetectionRule ruleOf(Setting setting, String id) {
        for (Rule rule : setting.policy().packFor(region, at).rules()) {
            if (rule instanceof DetectionRule detection && rule.id().equals(id)) {
                return detection;
            }
        }
        return null;
    }

    private static boolean counts(Trigger one, Trigger other) {
        return switch (one) {
            case Trigger.Series series ->
                other instanceof Trigger.Series counted
                        && series.same().equals(counted.same())
                        && series.within() <= counted.within();
            case Trigger.Score score ->
                other instanceof Trigger.Score counted
                        && lossesOf(score).equals(lossesOf(counted))
                        && score.within() <= counted.within();
            case Trigger.Breach _, Trigger.Holding _, Trigger.Unmatched _ -> false;
        };
    }

    private static List<List<Object>> lossesOf(Trigger.Score score) {
        return score.losses().stream().map(OtherCases::wordsOf).toList();
    }

    private static List<Object> wordsOf(Loss loss) {
        return List.of(loss.id(), loss.subject(), loss.when().text(), loss.since(), loss.points());
    }
}
