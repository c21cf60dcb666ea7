package cn.zhibao.hazard.domain.hazard;

/** Who found a hazard (隐患来源). */
public enum Source {
    /** 企业自查 */
    SELF_CHECK,
    /** 监督检查 */
    INSPECTION,
    /** 驻点监管 */
    RESIDENT_INSPECTOR,
    /** 监理单位 */
    SUPERVISION_FIRM,
    /** 安全管理人员 */
    SAFETY_OFFICER,
    /** 第三方巡查 */
    THIRD_PARTY_PATROL,
    /** 交叉检查 */
    CROSS_AREA_CHECK,
    /** 双随机抽查 */
    RANDOM_DRAW,
    /** 群众举报 */
    PUBLIC_TIP,
    /** 上级检查 */
    HIGHER_INSPECTION,
    /** 设备报警 */
    DEVICE_ALARM
}
