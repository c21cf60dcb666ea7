package cn.zhibao.escalation.domain.release;

/**
 * What is wrong with a table of holidays or a duty roster.
 *
 * @param line line of the file, from 1
 * @param reason what is wrong there
 */
public record FileFault(int line, Reason reason) {}
