package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.release.Reason;

/**
 * Why a file of rules is refused.
 *
 * @param line line of the file, from 1
 */
public record Fault(String file, int line, Reason reason) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + reason.text();
    }
}
