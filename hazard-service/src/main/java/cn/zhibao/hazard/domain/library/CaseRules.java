package cn.zhibao.hazard.domain.library;

import static cn.zhibao.hazard.domain.FilingChecks.SENTENCE_MAX;
import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.accident.Grading;
import cn.zhibao.hazard.domain.register.AccidentTypes;
import cn.zhibao.hazard.domain.register.Criteria;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a case must say. Pure: the same arguments give the same answer. */
public final class CaseRules {

    /** Lessons of a case, and codes of one kind in a lesson. */
    public static final int LESSONS_MAX = 20;

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final BigDecimal LOSS_MAX = new BigDecimal("1000000000000");
    private static final int MARK_MAX = 20;
    private static final int SOURCE_MAX = 500;
    private static final int URL_MAX = 1000;

    private final FilingChecks checks;
    private final AccidentTypes types;
    private final Criteria criteria;

    public CaseRules(FilingChecks checks, AccidentTypes types, Criteria criteria) {
        this.checks = checks;
        this.types = types;
        this.criteria = criteria;
    }

    /** The case, unless there is a fault; every fault that can be seen without the ledger is added. */
    public Optional<CaseContent> check(CaseFiling filing, Faults faults, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Regions.CHINA);
        checks.required(faults, "/day", filing.day());
        day(faults, filing.day(), today);
        LocalDate day = filing.day() == null ? today : filing.day();
        checks.region(faults, filing.region(), day.atStartOfDay(Regions.CHINA).toInstant());
        checks.text(faults, "/mark", filing.mark(), MARK_MAX);
        checks.required(faults, "/type", filing.type());
        if (filing.type() != null && !types.knows(filing.type())) {
            faults.add("/type", "unknown-accident-type");
        }
        figures(filing, faults);
        words(filing, faults);
        lessons(filing.lessons(), faults);
        return faults.none() ? Optional.of(content(filing)) : Optional.empty();
    }

    private static void day(Faults faults, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            faults.add("/day", "in-future", Map.of("serverTime", today.toString()));
        } else if (day != null && day.isBefore(EARLIEST)) {
            faults.add("/day", "too-early", Map.of("earliest", EARLIEST.toString()));
        }
    }

    private void figures(CaseFiling filing, Faults faults) {
        checks.required(faults, "/deaths", filing.deaths());
        checks.people(faults, "/deaths", filing.deaths());
        checks.people(faults, "/injured", filing.injured());
        checks.money(faults, "/directLossCny", filing.directLossCny(), LOSS_MAX);
        if (faults.none() && filing.grade() != null && filing.grade().compareTo(byFigures(filing)) < 0) {
            faults.add(
                    "/grade", "below-figures", Map.of("least", byFigures(filing).name()));
        }
    }

    /** By deaths and loss: how badly people were injured is seldom published. */
    private static Grade byFigures(CaseFiling filing) {
        int deaths = requireNonNull(filing.deaths());
        return Grading.grade(new Casualties(deaths, 0, 0, 0, 0), filing.directLossCny());
    }

    private void words(CaseFiling filing, Faults faults) {
        checks.sentence(faults, "/happened", filing.happened());
        checks.text(faults, "/causes", filing.causes(), SENTENCE_MAX);
        checks.required(faults, "/source", filing.source());
        checks.text(faults, "/source", filing.source(), SOURCE_MAX);
        checks.text(faults, "/url", filing.url(), URL_MAX);
        if (filing.url() != null && !isAddress(filing.url())) {
            faults.add("/url", "not-an-address");
        }
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private void lessons(List<CaseFiling.SaidLesson> lessons, Faults faults) {
        few(faults, "/lessons", lessons);
        for (int i = 0; i < lessons.size(); i++) {
            CaseFiling.SaidLesson lesson = lessons.get(i);
            String at = "/lessons/" + i;
            checks.sentence(faults, at + "/text", lesson.text());
            checks.text(faults, at + "/toCheck", lesson.toCheck(), SENTENCE_MAX);
            codes(faults, at + "/types", lesson.types(), types::knows, "unknown-accident-type");
            codes(
                    faults,
                    at + "/criteria",
                    lesson.criteria(),
                    code -> criteria.find(code).isPresent(),
                    "unknown-criterion");
        }
    }

    private static void codes(Faults faults, String at, List<String> codes, Predicate<String> known, String otherwise) {
        few(faults, at, codes);
        for (int i = 0; i < codes.size(); i++) {
            if (!known.test(codes.get(i))) {
                faults.add(at + "/" + i, otherwise);
            }
        }
    }

    private static void few(Faults faults, String at, List<?> items) {
        if (items.size() > LESSONS_MAX) {
            faults.add(at, "too-many", Map.of("max", LESSONS_MAX));
        }
    }

    private static CaseContent content(CaseFiling filing) {
        return new CaseContent(
                new Region(requireNonNull(filing.region())),
                requireNonNull(filing.day()),
                filing.strippedMark(),
                requireNonNull(filing.type()),
                filing.grade() == null ? byFigures(filing) : filing.grade(),
                requireNonNull(filing.deaths()),
                filing.injured(),
                filing.directLossCny(),
                requireNonNull(filing.happened()),
                filing.causes(),
                new CaseContent.Source(requireNonNull(filing.source()), filing.url()),
                filing.accidentId(),
                filing.lessons().stream().map(CaseRules::lesson).toList());
    }

    private static Lesson lesson(CaseFiling.SaidLesson said) {
        return new Lesson(
                requireNonNull(said.text()),
                said.criteria().stream().distinct().toList(),
                said.types().stream().distinct().toList(),
                said.works().stream().sorted().toList(),
                said.toCheck());
    }
}
