package cn.zhibao.hazard.http.statistics;

import cn.zhibao.hazard.app.statistics.CountAccidents;
import cn.zhibao.hazard.app.statistics.Statistics;
import cn.zhibao.hazard.app.statistics.Statistics.Grouping;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers questions with figures, for whoever shows them. */
@ApplicationScoped
class Figures {

    private final Statistics statistics;
    private final CountAccidents countAccidents;

    Figures(Statistics statistics, CountAccidents countAccidents) {
        this.statistics = statistics;
        this.countAccidents = countAccidents;
    }

    Uni<Views.Accidents> accidents(Question question) {
        return countAccidents
                .count(question.selection(), question.period(), question.by())
                .map(counted -> Views.Accidents.of(question.selection().caliber(), counted));
    }

    Uni<Views.Targets> targets(Question question) {
        return countAccidents
                .count(question.selection(), question.period(), Grouping.GRADE)
                .map(counted -> Views.Targets.of(question.selection().caliber(), counted));
    }

    Uni<Views.Hazards> hazards(Question question) {
        return statistics
                .hazards(question.selection(), question.period(), question.by())
                .map(counts -> Views.Hazards.of(question.period(), counts));
    }

    Uni<Views.Return> nationalReturn(Question question) {
        return statistics
                .nationalReturn(question.selection(), question.period())
                .map(counted -> Views.Return.of(question.period(), counted));
    }

    Uni<Views.Quality> quality(Question question) {
        return statistics
                .quality(question.selection(), question.period(), question.by())
                .map(counts -> Views.Quality.of(question.period(), counts));
    }

    Uni<Views.Situation> situation(Question question) {
        return accidents(question)
                .chain(all -> accidents(question.splitBy(Grouping.TYPE))
                        .chain(types -> accidents(question.splitBy(Grouping.REGION))
                                .chain(places -> hazards(question.splitBy(Grouping.LEVEL))
                                        .chain(hazards -> nationalReturn(question)
                                                .map(columns -> new Views.Situation(
                                                        question.period(), all, types, places, hazards, columns))))));
    }
}
