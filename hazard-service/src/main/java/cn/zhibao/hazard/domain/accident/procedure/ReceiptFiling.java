package cn.zhibao.hazard.domain.accident.procedure;

import cn.zhibao.events.contract.ReportForm;
import cn.zhibao.events.contract.ReportLevel;
import cn.zhibao.events.contract.ReportLine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a desk says about a report that a level of a line has received. Before anything of it is checked. */
public record ReceiptFiling(
        @Nullable ReportLine line,
        @Nullable ReportLevel level,
        @Nullable ReportForm form,
        @Nullable Instant receivedAt) {}
