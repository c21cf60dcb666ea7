package cn.zhibao.hazard.domain.register;

import cn.zhibao.hazard.domain.register.basis.PermitGrounds;
import cn.zhibao.hazard.domain.register.basis.RuleSources;

/** What a filing is checked against. */
public record Registers(Regions regions, Criteria criteria, RuleSources sources, PermitGrounds permits) {}
