package cn.zhibao.escalation.domain.casefile;

/**
 * Cases that a rule sees together (系列), because they are alike in what it names. Exercises form series among themselves.
 *
 * @param same in what they are alike, as a text that is the same for all of them
 */
public record Series(String rule, String same, boolean exercise) {}
