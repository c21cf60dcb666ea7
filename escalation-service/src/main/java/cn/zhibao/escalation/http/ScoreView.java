package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Scores;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a unit stands.
 *
 * @param unit unified social credit code
 * @param lost points of all facts that count, which may be more than there are to lose
 * @param losses the facts, the newest first; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreView(
        String unit,
        @Nullable String name,
        int score,
        long lost,
        long facts,
        Instant lastAt,
        @Nullable List<Scores.Fact> losses) {

    static ScoreView of(Scores.Score score) {
        return of(score, null);
    }

    static ScoreView of(Scores.Detail detail) {
        return of(detail.score(), detail.facts());
    }

    private static ScoreView of(Scores.Score of, @Nullable List<Scores.Fact> losses) {
        return new ScoreView(of.unit(), of.name(), of.score(), of.lost(), of.facts(), of.lastAt(), losses);
    }
}
