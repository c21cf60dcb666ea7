package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the source of a hazard said of its finding (隐患来源). Which of it a source has to name depends on the source; what is
 * absent was not said.
 *
 * @param filedBy account that filed it
 * @param firm the firm that found it: of supervision (监理单位) or of a patrol (第三方巡查机构)
 * @param authority authority whose people found it, as line and region such as {@code HOUSING-370400}
 * @param reference number under which the source keeps it: of a round, task, draw, tip, or official paper
 * @param inspectors certificates of the people who looked (执法证号), never their names
 * @param demandedAt when the unit was asked to deal with it, and did not
 * @param device what a device measured
 * @param posting the posting (驻点) under which a resident inspector filed it
 */
public record Finding(
        String filedBy,
        @Nullable Enterprise firm,
        @Nullable String authority,
        @Nullable String reference,
        List<String> inspectors,
        @Nullable Instant demandedAt,
        @Nullable DeviceAlarm device,
        @Nullable UUID posting) {
    public Finding {
        inspectors = List.copyOf(inspectors);
    }
}
