package cn.zhibao.notice.store;

import cn.zhibao.notice.app.DeliveryQueue.Attempt;
import cn.zhibao.notice.app.DeliveryQueue.Report;
import cn.zhibao.notice.domain.delivery.Next;
import cn.zhibao.notice.domain.delivery.Outcome;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A report as the parameters of the statements that record it. */
final class ReportJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    static String attempts(Report report) {
        ArrayNode rows = JSON.createArrayNode();
        for (Attempt attempt : report.attempts()) {
            rows.addObject()
                    .put("position", attempt.letter().position())
                    .put("at", attempt.at().toString())
                    .put("status", status(attempt.outcome()))
                    .put("error", error(attempt.outcome()))
                    .put("taken", attempt.outcome() instanceof Outcome.Taken);
        }
        return rows.toString();
    }

    static String standing(Report report) {
        Outcome last = report.attempts().getLast().outcome();
        ObjectNode row = JSON.createObjectNode()
                .put("status", status(last))
                .put("error", error(last))
                .put("at", report.at().toString())
                .put("taken", report.attempts().getFirst().outcome() instanceof Outcome.Taken)
                .put("give_back", report.giveBack());
        switch (report.next()) {
            case Next.Onward _ -> row.put("next", report.at().toString()).put("failing", false);
            case Next.Again(var at) -> row.put("next", at.toString()).put("failing", true);
            case Next.Stop(var since) ->
                row.put("next", report.at().toString()).put("failing", false).put("disabled", since.toString());
        }
        return row.toString();
    }

    private static @Nullable Integer status(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken(int status) -> status;
            case Outcome.Refused refused -> refused.status();
            case Outcome.Gone _ -> Outcome.GONE;
            case Outcome.Unreachable _ -> null;
        };
    }

    private static @Nullable String error(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken _, Outcome.Gone _ -> null;
            case Outcome.Refused _ -> "refused";
            case Outcome.Unreachable(String reason) -> reason;
        };
    }
}
