package cn.zhibao.notice.domain.campaign;

import cn.zhibao.events.contract.Sector;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign says (专项行动方案).
 *
 * @param from first day in China, and {@code to} the last one
 * @param regions that owe returns; empty for all of the next level below the issuer
 * @param criteria codes of the published criteria of major hazards that it is about; empty for no particular ones
 * @param stages in their order
 * @param returnDays days in China, rising, until the end of which each region files one return
 * @param basis what it rests on, or its source
 * @param text more words of the plan
 */
public record CampaignContent(
        String name,
        LocalDate from,
        LocalDate to,
        List<String> regions,
        List<Sector> sectors,
        List<String> criteria,
        List<Stage> stages,
        List<Target> targets,
        List<LocalDate> returnDays,
        String basis,
        @Nullable String text) {

    public CampaignContent {
        regions = List.copyOf(regions);
        sectors = List.copyOf(sectors);
        criteria = List.copyOf(criteria);
        stages = List.copyOf(stages);
        targets = List.copyOf(targets);
        returnDays = List.copyOf(returnDays);
    }

    /** A stage of the plan (实施步骤), with both its days. */
    public record Stage(String name, LocalDate from, LocalDate to, String text) {}

    /**
     * What the regions together shall reach (目标任务).
     *
     * @param number at least 1
     * @param unit of that number, such as 个工地
     */
    public record Target(Figure figure, long number, String unit) {}
}
