package cn.zhibao.events.contract;

/** The unit asks to go on with stopped work (申请复工). */
public record ResumeRequested(HazardFacts hazard) implements HazardEvent {}
