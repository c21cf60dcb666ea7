package cn.zhibao.events.contract;

/** What an accident was in the end: 责任事故, 非责任事故, 破坏事故. */
public enum AccidentNature {
    RESPONSIBILITY,
    NO_RESPONSIBILITY,
    SABOTAGE
}
