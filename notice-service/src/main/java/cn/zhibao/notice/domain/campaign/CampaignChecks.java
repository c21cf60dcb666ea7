package cn.zhibao.notice.domain.campaign;

import cn.zhibao.notice.domain.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a campaign has to say: everything that is wrong with it is named at once, when it is written and again at the launch. */
public final class CampaignChecks {

    /** A campaign lasts three years at most. */
    public static final int YEARS_MAX = 3;

    /** The last return is filed so many days after the last day at most. */
    public static final int DAYS_AFTER = 31;

    private static final Pattern CRITERION = Pattern.compile("[A-Z][0-9]{2}-[0-9A-Z][0-9A-Z.-]{0,11}");

    private final CampaignContent content;
    private final Scope scope;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private CampaignChecks(CampaignContent content, Scope scope, LocalDate today) {
        this.content = content;
        this.scope = scope;
        this.today = today;
    }

    /**
     * What is wrong with it at that moment; empty when nothing is.
     *
     * @param scope of the authority that launches it
     */
    public static List<Fault> check(CampaignContent content, Scope scope, Instant now) {
        CampaignChecks checks = new CampaignChecks(content, scope, CampaignRules.dayOf(now));
        checks.period();
        checks.regions();
        checks.criteria();
        checks.stages();
        checks.targets();
        checks.returnDays();
        return List.copyOf(checks.faults);
    }

    private void period() {
        LocalDate latest = content.from().plusYears(YEARS_MAX);
        if (content.to().isBefore(content.from())) {
            fault("/to", "before-start", Map.of("notBefore", content.from().toString()));
        } else if (content.to().isBefore(today)) {
            fault("/to", "too-early", Map.of("earliest", today.toString()));
        } else if (content.to().isAfter(latest)) {
            fault("/to", "after-last", Map.of("last", latest.toString()));
        }
    }

    private void regions() {
        if (scope.addressed(content).isEmpty()) {
            fault("/regions", "no-region-below");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < content.regions().size(); i++) {
            String code = content.regions().get(i);
            String pointer = "/regions/" + i;
            if (!scope.knows(code)) {
                fault(pointer, "unknown-region");
            } else if (!scope.reaches(code)) {
                fault(pointer, "outside-scope");
            } else if (!seen.add(code)) {
                fault(pointer, "named-twice");
            }
        }
    }

    private void criteria() {
        for (int i = 0; i < content.criteria().size(); i++) {
            if (!CRITERION.matcher(content.criteria().get(i)).matches()) {
                fault("/criteria/" + i, "unknown-criterion");
            }
        }
    }

    private void stages() {
        LocalDate earliest = content.from();
        for (int i = 0; i < content.stages().size(); i++) {
            CampaignContent.Stage stage = content.stages().get(i);
            String pointer = "/stages/" + i;
            if (stage.from().isBefore(earliest)) {
                fault(pointer + "/from", "before-start", Map.of("notBefore", earliest.toString()));
            }
            if (stage.to().isBefore(stage.from())) {
                fault(
                        pointer + "/to",
                        "before-start",
                        Map.of("notBefore", stage.from().toString()));
            } else if (stage.to().isAfter(content.to())) {
                fault(pointer + "/to", "after-last", Map.of("last", content.to().toString()));
            }
            earliest = stage.from();
        }
    }

    private void targets() {
        Set<Figure> seen = new HashSet<>();
        for (int i = 0; i < content.targets().size(); i++) {
            CampaignContent.Target target = content.targets().get(i);
            if (target.number() < 1) {
                fault("/targets/" + i + "/number", "too-small", Map.of("min", 1));
            }
            if (!seen.add(target.figure())) {
                fault("/targets/" + i + "/figure", "named-twice");
            }
        }
    }

    private void returnDays() {
        List<LocalDate> days = content.returnDays();
        if (days.size() > ReturnDays.MAX) {
            fault("/returnDays", "too-many", Map.of("max", ReturnDays.MAX));
        }
        LocalDate earliest = content.from().isBefore(today) ? today : content.from();
        LocalDate last = content.to().plusDays(DAYS_AFTER);
        for (int i = 0; i < Math.min(days.size(), ReturnDays.MAX); i++) {
            if (days.get(i).isBefore(earliest)) {
                fault("/returnDays/" + i, "too-early", Map.of("earliest", earliest.toString()));
            } else if (days.get(i).isAfter(last)) {
                fault("/returnDays/" + i, "after-last", Map.of("last", last.toString()));
            }
        }
    }

    private void fault(String pointer, String code) {
        faults.add(new Fault(pointer, code));
    }

    private void fault(String pointer, String code, Map<String, Object> params) {
        faults.add(new Fault(pointer, code, params));
    }
}
