package cn.zhibao.hazard;

import cn.zhibao.hazard.domain.register.AccidentTypes;
import cn.zhibao.hazard.domain.register.Criteria;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.domain.register.basis.PermitGrounds;
import cn.zhibao.hazard.domain.register.basis.RuleSources;
import cn.zhibao.hazard.domain.register.project.ProjectLimits;
import cn.zhibao.hazard.domain.register.work.WorkThresholds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The registers as they ship with the service, in {@code data/} of its jar. */
public final class RegisterFiles {

    private RegisterFiles() {}

    public static Registers load() {
        return new Registers(
                Regions.of(lines("regions.csv"), lines("regions-extension.csv")),
                Criteria.of(List.of(
                        lines("criteria-C22.csv"),
                        lines("criteria-C24.csv"),
                        lines("criteria-G23.csv"),
                        lines("criteria-H16.csv"))),
                RuleSources.of(lines("rule-sources.csv")),
                PermitGrounds.of(lines("permit-grounds.csv")));
    }

    /** The code tables of accident types, oldest first. */
    public static AccidentTypes accidentTypes() {
        return AccidentTypes.of(List.of(lines("accident-types-1986.csv"), lines("accident-types-2025.csv")));
    }

    public static WorkThresholds workThresholds() {
        return WorkThresholds.of(List.of(lines("work-thresholds-2018.csv")));
    }

    public static ProjectLimits projectLimits() {
        return ProjectLimits.of(lines("project-limits.csv"));
    }

    private static List<String> lines(String file) {
        try (InputStream in = RegisterFiles.class.getResourceAsStream("/data/" + file)) {
            if (in == null) {
                throw new IllegalStateException("data file " + file + " is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("data file " + file, unreadable);
        }
    }
}
