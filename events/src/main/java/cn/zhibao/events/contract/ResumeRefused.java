package cn.zhibao.events.contract;

/** The review did not pass and work stays stopped (不同意复工). */
public record ResumeRefused(HazardFacts hazard, String reason) implements HazardEvent {}
