package cn.zhibao.escalation.packs;

/**
 * Why a file of rules is refused.
 *
 * @param line line of the file, from 1
 * @param reason what is wrong there, in English
 */
public record Fault(String file, int line, String reason) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
