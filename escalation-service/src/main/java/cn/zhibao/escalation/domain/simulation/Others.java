package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.SceneQuestion;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Standing;
import java.time.Instant;
import java.util.List;

/** What is remembered of cases to judge others among them. Used by one thread. */
final class Others {

    private final SeriesMemory series = new SeriesMemory();
    private final SceneMemory scenes = new SceneMemory();
    private final StandingMemory standings = new StandingMemory();

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
        List<Member> members = series.answer(question);
        List<Standing> hazards = members.isEmpty() ? List.of() : standings.answer(question);
        return new Input.InSeries(question.membershipId(), members, hazards);
    }

    Input answer(SceneQuestion question) {
        return new Input.AmongAccidents(question.lookoutId(), scenes.answer(question));
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
