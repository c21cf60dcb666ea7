package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.rules.LookAtPacks;
import cn.zhibao.escalation.app.rules.PackDifference;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version says differently, entry by entry.
 *
 * @param against the version in force it is compared with; absent when there is none
 * @param readable false when a file is no YAML and cannot be compared
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PackDiffView(String version, @Nullable String against, boolean readable, List<PackDifference.Entry> entries) {

    static PackDiffView of(LookAtPacks.Compared compared) {
        return new PackDiffView(
                compared.version().toString(),
                compared.against() == null ? null : compared.against().toString(),
                compared.difference().readable(),
                compared.difference().entries());
    }

    /** For reading: {@code +} came, {@code -} went, {@code ~} changed, in the words of the files. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("--- ")
                .append(against == null ? "" : against)
                .append("\n+++ ")
                .append(version)
                .append('\n');
        for (PackDifference.Entry entry : entries) {
            String sign = switch (entry.change()) {
                case ADDED -> "+";
                case REMOVED -> "-";
                case CHANGED -> "~";
            };
            text.append('\n')
                    .append(sign)
                    .append(' ')
                    .append(entry.kind())
                    .append(' ')
                    .append(entry.id());
            text.append(entry.title() == null ? "" : " " + entry.title()).append('\n');
            for (PackDifference.Field field : entry.fields()) {
                line(text, "  - ", field.name(), field.before());
                line(text, "  + ", field.name(), field.after());
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String sign, String name, @Nullable String value) {
        if (value != null) {
            text.append(sign).append(name).append(": ").append(value).append('\n');
        }
    }
}
