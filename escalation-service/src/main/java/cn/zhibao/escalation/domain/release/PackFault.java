package cn.zhibao.escalation.domain.release;

/**
 * Why a pack must not come into force.
 *
 * @param pack name of the version in whose file it is: an overlay may not fit a new base
 * @param line line of the file, from 1
 */
public record PackFault(String pack, int line, Reason reason) {}
