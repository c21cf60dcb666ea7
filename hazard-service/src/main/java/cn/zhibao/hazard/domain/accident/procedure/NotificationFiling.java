package cn.zhibao.hazard.domain.accident.procedure;

import cn.zhibao.events.contract.NotifiedParty;
import cn.zhibao.events.contract.ReportForm;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a desk says about somebody it has told beside the lines. Before anything of it is checked. */
public record NotificationFiling(
        @Nullable NotifiedParty party,
        @Nullable ReportForm form,
        @Nullable Instant notifiedAt) {}
