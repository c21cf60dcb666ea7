package cn.zhibao.events.contract;

/** Who is told of an accident beside the lines of reporting (Decree 493 article 10). */
public enum NotifiedParty {
    /** The department's own government (本级人民政府). */
    GOVERNMENT,
    /** 公安机关. */
    POLICE,
    /** 人力资源社会保障. */
    HUMAN_RESOURCES,
    /** 工会. */
    UNION,
    /** 人民检察院. */
    PROCURATORATE,
    /** 市场监督管理, for special equipment. */
    MARKET_SUPERVISION
}
