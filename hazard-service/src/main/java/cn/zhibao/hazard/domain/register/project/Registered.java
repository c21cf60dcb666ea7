package cn.zhibao.hazard.domain.register.project;

import cn.zhibao.events.contract.Sector;
import org.jspecify.annotations.Nullable;

/**
 * What the registers make of the site of a case.
 *
 * @param sector what the register of projects says goes before what was filed; absent when neither says it
 * @param ofTownship whether the project is entered as below the limit (限额以下) where an authority of a township is entered too
 */
public record Registered(@Nullable Sector sector, boolean ofTownship) {}
