package cn.zhibao.events.contract;

/** A point in degrees (WGS 84). */
public record Position(double longitude, double latitude) {}
