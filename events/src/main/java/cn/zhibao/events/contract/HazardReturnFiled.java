package cn.zhibao.events.contract;

/** The unit filed its table (报送), late or not, asked for it or not, or corrected it (更正). */
public record HazardReturnFiled(HazardReturnFacts owed) implements HazardReturnEvent {}
