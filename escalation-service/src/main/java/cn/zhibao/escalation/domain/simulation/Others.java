package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.SceneQuestion;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Scene;
import cn.zhibao.escalation.domain.casefile.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is remembered of cases to judge others among them. Used by one thread. */
final class Others {

    private final SeriesMemory series = new SeriesMemory();
    private final SceneMemory scenes = new SceneMemory();
    private final StandingMemory standings = new StandingMemory();
    private final Elsewhere elsewhere;

    Others(Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    void add(Decision decision) {
        switch (decision) {
            case Decision.SeriesJoined joined -> series.add(joined.series(), joined.member());
            case Decision.SceneShown shown -> scenes.add(shown.scene());
            case Decision.StandingShown shown -> standings.add(shown.standing());
            case Decision.Told _,
                    Decision.SupervisionProposed _,
                    Decision.TimerSet _,
                    Decision.TimerCancelled _,
                    Decision.Refused _ -> {}
        }
    }

    /** A unit may have many hazards: they are looked through only where there is a series besides. */
    Input answer(SeriesQuestion question) {
        List<Member> members = withOthers(question, series.answer(question));
        List<Standing> hazards =
                members.isEmpty() ? List.of() : standingWithOthers(question, standings.answer(question));
        return new Input.InSeries(question.membershipId(), members, hazards);
    }

    private List<Member> withOthers(SeriesQuestion question, List<Member> told) {
        List<Member> others = elsewhere.members(question);
        return others.isEmpty()
                ? told
                : question.of(Stream.concat(
                                told.stream(), others.stream().filter(each -> !isAsker(question, each.caseId())))
                        .sorted(Member.EACH.reversed())
                        .toList());
    }

    private List<Standing> standingWithOthers(SeriesQuestion question, List<Standing> told) {
        List<Standing> others = elsewhere.standings(question);
        return others.isEmpty()
                ? told
                : question.standing(Stream.concat(
                        told.stream(), others.stream().filter(each -> !isAsker(question, each.caseId()))));
    }

    /** What is told here of a case counts, and not what is known of it elsewhere. */
    private static boolean isAsker(SeriesQuestion question, UUID caseId) {
        return question.asker().caseId().equals(caseId);
    }

    Input answer(SceneQuestion question) {
        List<Scene> told = scenes.answer(question);
        List<Scene> others = elsewhere.scenes(question);
        return new Input.AmongAccidents(
                question.lookoutId(),
                others.isEmpty() ? told : question.of(Stream.concat(told.stream(), others.stream())));
    }

    /** Nothing is asked any more at that moment or before. */
    void passTime(Instant until) {
        series.passTime(until);
        scenes.passTime(until);
        standings.passTime(until);
    }

    /** How many that others would still have been judged with were forgotten, because there were too many. */
    long seriesForgotten() {
        return series.forgottenEarly();
    }
}
