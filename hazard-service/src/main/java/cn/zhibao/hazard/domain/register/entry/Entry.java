package cn.zhibao.hazard.domain.register.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was found sound, as its register keeps it.
 *
 * @param key what tells it from all others of its register, such as a permit number
 * @param parent key of the entry it belongs to, for works their project
 * @param document what was said
 * @param judged what follows from it, such as the grade of a dangerous work
 */
public record Entry(
        String key, @Nullable String parent, Traits traits, Map<String, Object> document, Map<String, Object> judged) {}
