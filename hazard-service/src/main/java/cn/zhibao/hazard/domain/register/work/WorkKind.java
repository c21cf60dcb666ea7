package cn.zhibao.hazard.domain.register.work;

import cn.zhibao.hazard.domain.register.Labelled;

/** Kinds of dangerous works, after 建办质〔2018〕31号. */
public enum WorkKind implements Labelled {
    PIT("基坑工程"),
    FORMWORK("模板支撑体系"),
    UNUSUAL_LIFT("非常规起重吊装"),
    CRANE("起重机械安装拆卸"),
    HOIST("施工升降机安装拆卸"),
    SCAFFOLD("落地式脚手架"),
    ATTACHED_SCAFFOLD("附着式升降脚手架"),
    CANTILEVER_SCAFFOLD("悬挑式脚手架"),
    BASKET("高处作业吊篮"),
    PLATFORM("卸料平台操作平台"),
    ODD_SCAFFOLD("异型脚手架"),
    DEMOLITION("拆除工程"),
    BLASTING("爆破工程"),
    TUNNELLING("暗挖工程"),
    CURTAIN_WALL("建筑幕墙安装"),
    STEEL_STRUCTURE("钢结构安装"),
    GRID_STRUCTURE("网架索膜结构安装"),
    HAND_DUG_PILE("人工挖孔桩"),
    UNDERWATER("水下作业"),
    WHOLE_LIFTING("大型结构整体顶升平移转体"),
    NEW_TECHNIQUE("四新技术工程");

    private final String label;

    WorkKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
