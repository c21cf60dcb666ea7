package cn.zhibao.escalation.http;

import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.http.Document;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The field by which somebody says what makes it worse. */
final class Aggravations {

    private static final String FIELD = "aggravations";
    private static final String POINTER = "/" + FIELD;
    private static final int MOST = 20;
    private static final Map<String, Aggravation> BY_NAME =
            Stream.of(Aggravation.values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    private Aggravations() {}

    /** Each at most once, none when the field is absent. */
    static List<Aggravation> read(Document document) {
        Set<Aggravation> named = EnumSet.noneOf(Aggravation.class);
        List<JsonNode> entries = document.list(FIELD, MOST);
        for (int i = 0; i < entries.size(); i++) {
            Aggravation one = BY_NAME.get(entries.get(i).asText());
            if (one == null) {
                document.fault(POINTER + "/" + i, "not-a-choice", Map.of("expected", List.of(Aggravation.values())));
            } else if (!named.add(one)) {
                document.fault(POINTER + "/" + i, "repeated");
            }
        }
        return List.copyOf(named);
    }

    /** The same; where nothing can be worse, naming any is a fault. */
    static List<Aggravation> readIf(boolean may, Document document, String otherwise) {
        List<Aggravation> named = read(document);
        if (!may && !named.isEmpty()) {
            document.fault(POINTER, otherwise);
            return List.of();
        }
        return named;
    }
}
