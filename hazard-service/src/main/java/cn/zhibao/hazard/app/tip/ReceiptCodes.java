package cn.zhibao.hazard.app.tip;

import cn.zhibao.hazard.app.Submission;

/** Makes the codes with which tipsters follow their tips. */
@FunctionalInterface
public interface ReceiptCodes {

    /**
     * The code of a submission: the same for the same document under the same key, so that who lost the answer may ask
     * again; not to be guessed by anybody, not even by who sees the database.
     */
    String of(Submission submission);
}
