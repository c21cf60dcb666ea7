package cn.zhibao.hazard.domain.register;

/** A choice with the term that forms and tables use for it. */
public interface Labelled {

    /** The term in Chinese, without separators of lists. */
    String label();
}
