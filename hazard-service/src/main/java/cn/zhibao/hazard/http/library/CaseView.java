package cn.zhibao.hazard.http.library;

import cn.zhibao.events.contract.Grade;
import cn.zhibao.hazard.domain.library.AccidentCase;
import cn.zhibao.hazard.domain.library.CaseContent;
import cn.zhibao.hazard.domain.library.Concern;
import cn.zhibao.hazard.domain.library.Lesson;
import cn.zhibao.hazard.domain.register.work.WorkKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as somebody reads it; the fields of a filing are named as there.
 *
 * @param name as the trade calls it, such as {@code 长沙市望城区“4·29”}
 * @param keeper region whose people keep it
 * @param anniversary the next one, in China; today's when it is today
 * @param change what made this version
 * @param changedBy id of who did that, for those who keep the case
 * @param mayChange whether the reader may change it now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        UUID caseId,
        int version,
        String name,
        String region,
        LocalDate day,
        @Nullable String mark,
        String type,
        Grade grade,
        int deaths,
        @Nullable Integer injured,
        @Nullable BigDecimal directLossCny,
        String happened,
        @Nullable String causes,
        String source,
        @Nullable String url,
        @Nullable UUID accidentId,
        List<LessonView> lessons,
        String keeper,
        LocalDate anniversary,
        AccidentCase.Change change,
        Instant changedAt,
        @Nullable String changedBy,
        boolean mayChange) {

    /**
     * A lesson.
     *
     * @param concerned whether it concerns what the list was asked for; absent where nothing was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LessonView(
            String text,
            List<String> criteria,
            List<String> types,
            List<WorkKind> works,
            @Nullable String toCheck,
            @Nullable Boolean concerned) {

        private static LessonView of(Lesson lesson, Concern concern, String type) {
            return new LessonView(
                    lesson.text(),
                    lesson.criteria(),
                    lesson.types(),
                    lesson.works(),
                    lesson.toCheck(),
                    concern.isAnything() ? null : (Boolean) lesson.concerns(concern, type));
        }
    }

    /**
     * What depends on who looks, and when.
     *
     * @param keeps whether the reader keeps it
     */
    record Look(String name, LocalDate anniversary, Concern concern, boolean keeps) {}

    static CaseView of(AccidentCase known, Look look) {
        CaseContent says = known.content();
        return new CaseView(
                known.caseId(),
                known.version(),
                look.name(),
                says.region().code(),
                says.day(),
                says.mark(),
                says.type(),
                says.grade(),
                says.deaths(),
                says.injured(),
                says.directLossCny(),
                says.happened(),
                says.causes(),
                says.source().text(),
                says.source().url(),
                says.accidentId(),
                says.lessons().stream()
                        .map(lesson -> LessonView.of(lesson, look.concern(), says.type()))
                        .toList(),
                known.keeper().code(),
                look.anniversary(),
                known.change(),
                known.at(),
                look.keeps() ? known.actor() : null,
                look.keeps() && !known.hasEnded());
    }
}
