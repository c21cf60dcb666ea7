package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.SceneQuestion;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Scene;
import cn.zhibao.escalation.domain.casefile.Standing;
import java.util.List;

/** What is known of cases that are not told here, so that one that is can be judged among them. */
public interface Elsewhere {

    /** Nothing is: what is told is all there is. */
    Elsewhere NOTHING = new Nothing();

    List<Member> members(SeriesQuestion question);

    /** The major hazards that the question asks for; none where it asks for none. */
    List<Standing> standings(SeriesQuestion question);

    List<Scene> scenes(SceneQuestion question);

    /** See {@link #NOTHING}. */
    record Nothing() implements Elsewhere {

        @Override
        public List<Member> members(SeriesQuestion question) {
            return List.of();
        }

        @Override
        public List<Standing> standings(SeriesQuestion question) {
            return List.of();
        }

        @Override
        public List<Scene> scenes(SceneQuestion question) {
            return List.of();
        }
    }
}
