package cn.zhibao.events.contract;

/** Grade of an accident by Decree 493 article 3, mildest first: 一般, 较大, 重大, 特别重大. */
public enum Grade {
    ORDINARY,
    LARGER,
    MAJOR,
    ESPECIALLY_MAJOR
}
