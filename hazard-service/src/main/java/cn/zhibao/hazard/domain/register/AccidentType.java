package cn.zhibao.hazard.domain.register;

import java.util.List;

/**
 * One type of accident (事故类别).
 *
 * @param name in Chinese
 * @param windowDays days after the day of the occurrence in which new casualty figures change the grade
 * @param formerly codes of the table before that this type takes over, where known
 * @param successors codes of the table after it that take this type over, where known
 */
public record AccidentType(String code, String name, int windowDays, List<String> formerly, List<String> successors) {

    public AccidentType {
        formerly = List.copyOf(formerly);
        successors = List.copyOf(successors);
    }
}
