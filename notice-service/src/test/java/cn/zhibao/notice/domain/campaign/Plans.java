package cn.zhibao.notice.domain.campaign;

import cn.zhibao.events.contract.Sector;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.paper.Divisions;
import cn.zhibao.notice.domain.paper.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Campaigns of a city for its three counties. */
final class Plans {

    static final Scope CITY = new Scope(
            new Region("370300"),
            new Divisions(Map.of(
                    "370000", "山东省", "370300", "淄博市", "370302", "淄川区", "370303", "张店区", "3703Z1", "淄博高新区", "370100",
                    "济南市")));
    static final Instant NOW = at("2026-04-01T09:00:00");
    static final Person COUNTY = new Person("county", new Region("370302"));
    static final Person LEADER = new Person("leader", new Region("370300"));

    private Plans() {}

    /** A time of China. */
    static Instant at(String text) {
        return Instant.parse(text + "+08:00");
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** From April to September, with a return at the end of April and of May. */
    static CampaignContent content() {
        return content(List.of(), List.of(), day("2026-04-30"), day("2026-05-31"));
    }

    static CampaignContent content(
            List<String> regions, List<CampaignContent.Target> targets, LocalDate... returnDays) {
        return new CampaignContent(
                "燃气安全专项整治",
                day("2026-04-01"),
                day("2026-09-30"),
                regions,
                List.of(Sector.GAS),
                List.of("G23-04-2"),
                List.of(new CampaignContent.Stage("动员部署", day("2026-04-01"), day("2026-04-15"), "制定方案")),
                targets,
                List.of(returnDays),
                "淄博市安委会办公室部署",
                null);
    }

    static Campaign draft() {
        return Campaign.drafted(new UUID(1, 1), "370300", content(), "clerk", NOW);
    }

    static Campaign launched() {
        return CampaignRules.after(new CampaignMove.Launch(), draft(), CITY.addressed(content()), "leader", NOW);
    }

    static Filing.Said said(long screened, long found, long rectified) {
        return new Filing.Said(new Figures(screened, found, 0, rectified, 0, 0, 0, 0, 0), false, "已排查", null);
    }

    static Filing.Said corrected(long screened, long found, long rectified) {
        return new Filing.Said(new Figures(screened, found, 0, rectified, 0, 0, 0, 0, 0), false, "已排查", "漏统计");
    }
}
