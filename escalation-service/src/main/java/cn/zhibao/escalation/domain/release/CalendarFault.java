package cn.zhibao.escalation.domain.release;

/**
 * Why nobody can count by a table of holidays.
 *
 * @param line line of the file, from 1
 * @param reason what is wrong there
 */
public record CalendarFault(int line, Reason reason) {}
