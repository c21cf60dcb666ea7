package cn.zhibao.events.contract;

/** How a report was made: 电话, 书面, 网络. */
public enum ReportForm {
    PHONE,
    WRITTEN,
    ONLINE
}
