package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.Concealments;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.Patterns;
import cn.zhibao.escalation.domain.SceneQuestion;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Scene;
import cn.zhibao.escalation.domain.casefile.Standing;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What has to be known of other cases to judge one. A timer rings when all that was told before it is heard: then it can be
 * asked, and the answer stays the same for ever.
 */
final class AmongOthers {

    private AmongOthers() {}

    /** The steps, and before them those that timers among them let be judged now. */
    static Uni<List<DecideCase.Step>> asked(
            Transaction transaction, Setting setting, List<CaseFile> known, List<DecideCase.Step> steps) {
        Map<SeriesQuestion, DecideCase.Step> series = new LinkedHashMap<>();
        Map<SceneQuestion, DecideCase.Step> scenes = new LinkedHashMap<>();
        for (DecideCase.Step step : steps) {
            if (step.timer() != null) {
                // Another timer of the case may ring before all is heard that counts here.
                Predicate<Alarm> own = alarm -> alarm.id().equals(step.timer());
                for (CaseFile file : known) {
                    if (file.caseId().equals(step.caseId())) {
                        Patterns.due(setting, file, own).forEach(each -> series.putIfAbsent(each, step));
                        Concealments.due(setting, file, own).forEach(each -> scenes.putIfAbsent(each, step));
                    }
                }
            }
        }
        List<DecideCase.Step> all = new ArrayList<>();
        return ask(all, series, questions -> answers(transaction, questions), AmongOthers::judging)
                .chain(() -> ask(all, scenes, transaction::scenes, AmongOthers::judging))
                .map(_ -> {
                    all.addAll(steps);
                    return all;
                });
    }

    /** Asks once, however many questions there are. */
    private static <Q, A> Uni<Void> ask(
            List<DecideCase.Step> all,
            Map<Q, DecideCase.Step> asked,
            Function<List<Q>, Uni<List<A>>> ask,
            BiFunction<Q, A, Judging> judging) {
        if (asked.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return ask.apply(List.copyOf(asked.keySet()))
                .invoke(answers -> {
                    Iterator<A> answer = answers.iterator();
                    asked.forEach((question, timer) ->
                            all.add(judging.apply(question, answer.next()).because(timer)));
                })
                .replaceWithVoid();
    }

    /** What is known of a series, and of the hazards that have to stand besides. */
    private record Known(List<Member> members, List<Standing> hazards) {}

    /** A unit may have many hazards: they are looked through only where there is a series besides. */
    private static Uni<List<Known>> answers(Transaction transaction, List<SeriesQuestion> questions) {
        return transaction
                .members(questions)
                .chain(members -> transaction
                        .standings(IntStream.range(0, members.size())
                                .mapToObj(place -> members.get(place).isEmpty()
                                        ? questions.get(place).withoutUnit()
                                        : questions.get(place))
                                .toList())
                        .map(hazards -> IntStream.range(0, members.size())
                                .mapToObj(place -> new Known(members.get(place), hazards.get(place)))
                                .toList()));
    }

    /** What is judged when. */
    private record Judging(Input input, Instant at) {
        DecideCase.Step because(DecideCase.Step timer) {
            return new DecideCase.Step(timer.caseId(), input, at, timer.cause());
        }
    }

    private static Judging judging(SeriesQuestion question, Known known) {
        return new Judging(
                new Input.InSeries(question.membershipId(), known.members(), known.hazards()), question.judgedAt());
    }

    private static Judging judging(SceneQuestion question, List<Scene> scenes) {
        return new Judging(new Input.AmongAccidents(question.lookoutId(), scenes), question.judgedAt());
    }
}
