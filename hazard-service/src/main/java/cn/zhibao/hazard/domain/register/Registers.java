package cn.zhibao.hazard.domain.register;

/** What a filing is checked against. */
public record Registers(Regions regions, Criteria criteria) {}
