package cn.zhibao.events.contract;

/**
 * A step of a ladder that nobody could answer.
 *
 * @param target role of which the roster names nobody for that moment
 * @param roster name of that roster, such as {@code 370302.4}
 */
public record VacantStep(String desk, String target, String roster) {}
