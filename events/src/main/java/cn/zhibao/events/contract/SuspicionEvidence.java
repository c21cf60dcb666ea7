package cn.zhibao.events.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a suspicion rests on.
 *
 * @param name of a fact, such as {@code dueAt} or {@code accident.deaths}
 * @param caseId another case that it is a fact of; absent for the case itself
 */
public record SuspicionEvidence(
        String name, String value, @Nullable UUID caseId) {}
