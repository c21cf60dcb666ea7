package cn.zhibao.hazard.domain.register;

import java.time.LocalDate;

/**
 * One published ground that makes a hazard major (重大事故隐患判定标准).
 *
 * @param code catalogue, article and item, such as {@code C24-08-4}
 * @param category group of the criterion, in Chinese
 * @param text the criterion, shortened, in Chinese
 * @param inForce first day it may be applied to a finding
 */
public record Criterion(String code, String category, String text, LocalDate inForce) {}
