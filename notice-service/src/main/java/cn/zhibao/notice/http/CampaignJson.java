package cn.zhibao.notice.http;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.events.contract.Sector;
import cn.zhibao.events.http.Counts;
import cn.zhibao.events.http.Document;
import cn.zhibao.events.http.Fault;
import cn.zhibao.notice.domain.campaign.CampaignContent;
import cn.zhibao.notice.domain.campaign.Figure;
import cn.zhibao.notice.domain.campaign.ReturnDays;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads what a campaign shall say; names every field of a wrong form at once. */
final class CampaignJson {

    private static final int NAME_MAX = 100;
    private static final int UNIT_MAX = 20;
    private static final int WORDS_MAX = 2_000;
    private static final int REGIONS_MAX = 300;
    private static final int CRITERIA_MAX = 100;
    private static final int STAGES_MAX = 20;
    private static final long NUMBER_MAX = 1_000_000_000_000L;
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2999;

    private static final String WRONG = "wrong-type";

    private final Document document;
    /** Lists of which an entry has a fault. */
    private final Set<String> faulty = new HashSet<>();

    private CampaignJson(Document document) {
        this.document = document;
    }

    /**
     * The content; with any fault of form the request ends.
     *
     * @param faults what is wrong with the request already; the answer names it too
     */
    static CampaignContent read(String body, List<Fault> faults) {
        CampaignJson json = new CampaignJson(Document.of(body, faults));
        CampaignContent content = json.content();
        json.document.check();
        return content;
    }

    private CampaignContent content() {
        LocalDate from = day(document, "from");
        LocalDate to = day(document, "to");
        return new CampaignContent(
                document.text("name", NAME_MAX),
                from,
                to,
                texts("regions", REGIONS_MAX),
                needed("sectors", sectors()),
                texts("criteria", CRITERIA_MAX),
                stages(),
                targets(),
                returnDays(to),
                document.text("basis", WORDS_MAX),
                document.filledText("text"));
    }

    private List<String> texts(String name, int most) {
        return entries(name, most, WRONG, "text", Optional::of);
    }

    private List<Sector> sectors() {
        Sector[] known = Sector.values();
        return entries("sectors", known.length, "not-a-choice", List.of(known), text -> choice(known, text)).stream()
                .distinct()
                .toList();
    }

    private List<CampaignContent.Stage> stages() {
        return document.objects("stages", STAGES_MAX).stream()
                .map(stage -> new CampaignContent.Stage(
                        stage.text("name", NAME_MAX),
                        day(stage, "from"),
                        day(stage, "to"),
                        stage.text("text", WORDS_MAX)))
                .toList();
    }

    private List<CampaignContent.Target> targets() {
        return document.optionalObjects("targets", Figure.values().length).stream()
                .map(target -> new CampaignContent.Target(
                        target.oneOf("figure", Figure.class),
                        Counts.required(target, "number", NUMBER_MAX),
                        target.text("unit", UNIT_MAX)))
                .toList();
    }

    /** The days themselves, or how often and from when. */
    private List<LocalDate> returnDays(LocalDate last) {
        List<LocalDate> days = entries("returnDays", ReturnDays.MAX, WRONG, "day", CampaignJson::dayOf);
        String every = document.filledText("returnEvery");
        if (every == null) {
            String from = document.filledText("returnFrom");
            if (from != null) {
                document.fault("/returnEvery", "missing");
            }
            return rising(needed("returnDays", days));
        }
        if (!days.isEmpty()) {
            document.fault("/returnDays", "one-of", Map.of("choices", List.of("returnDays", "returnEvery")));
        }
        Optional<ReturnDays.Every> rhythm = choice(ReturnDays.Every.values(), every);
        if (rhythm.isEmpty()) {
            document.fault("/returnEvery", "not-a-choice", Map.of("expected", List.of(ReturnDays.Every.values())));
        }
        LocalDate first = day(document, "returnFrom");
        if (rhythm.isEmpty() || !document.isFaultless("returnFrom") || !document.isFaultless("to")) {
            return List.of();
        }
        List<LocalDate> all = ReturnDays.every(rhythm.get(), first, last);
        if (all.isEmpty()) {
            document.fault("/returnFrom", "after-last", Map.of("last", last.toString()));
        }
        return all;
    }

    private <T> List<T> needed(String name, List<T> entries) {
        if (entries.isEmpty() && isFaultless(name)) {
            document.fault("/" + name, "missing");
        }
        return entries;
    }

    /** Neither the list nor an entry of it has a fault that is noted. */
    private boolean isFaultless(String name) {
        return document.isFaultless(name) && !faulty.contains(name);
    }

    /**
     * What the texts of a list say, nothing where it is absent.
     *
     * @param fault code of an entry that is not so, and {@code expected} what it should be
     */
    private <T> List<T> entries(
            String name, int most, String fault, Object expected, Function<String, Optional<T>> read) {
        List<T> entries = new ArrayList<>();
        List<JsonNode> nodes = document.list(name, most);
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode node = nodes.get(i);
            Optional<T> entry = node.isTextual() ? read.apply(node.textValue().strip()) : Optional.empty();
            if (entry.isEmpty()) {
                document.fault("/" + name + "/" + i, fault, Map.of("expected", expected));
                faulty.add(name);
            }
            entry.ifPresent(entries::add);
        }
        return entries;
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] choices, String text) {
        return Arrays.stream(choices).filter(each -> each.name().equals(text)).findFirst();
    }

    private static List<LocalDate> rising(List<LocalDate> days) {
        return List.copyOf(new TreeSet<>(days));
    }

    private static Optional<LocalDate> dayOf(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(CampaignJson::isNear);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A day that must be there; a stand-in otherwise. */
    private static LocalDate day(Document of, String name) {
        LocalDate day = of.day(name);
        if (day != null && !isNear(day)) {
            of.fault("/" + name, WRONG, Map.of("expected", "day"));
            return LocalDate.EPOCH;
        }
        return requireNonNullElse(day, LocalDate.EPOCH);
    }

    /** Days of other millennia are mistakes, and cannot be reckoned with. */
    private static boolean isNear(LocalDate day) {
        return day.getYear() >= YEAR_MIN && day.getYear() <= YEAR_MAX;
    }
}
