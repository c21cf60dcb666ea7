package cn.zhibao.hazard.http.completeness;

import cn.zhibao.hazard.app.completeness.ReadCompleteness;
import cn.zhibao.hazard.domain.completeness.Tally;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many areas of a region stand where. */
record RollupView(String region, LocalDate by, Tally total, List<Part> parts) {

    /** The same of a part right below it. */
    record Part(
            String region,
            @Nullable String name,
            @JsonUnwrapped Tally tally) {}

    static RollupView of(ReadCompleteness.Rollup rollup) {
        return new RollupView(
                rollup.region().code(),
                rollup.by(),
                rollup.total(),
                rollup.parts().stream()
                        .map(part -> new Part(part.region(), part.name(), part.tally()))
                        .toList());
    }
}
