package cn.zhibao.escalation.domain.policy;

import cn.zhibao.events.contract.EscalationKind;
import cn.zhibao.events.contract.Level;

/**
 * A demand that a rule puts to a desk.
 *
 * @param desk level of the first desk that is called; rungs of the ladder below it are not for this call
 * @param of whose desks the rungs mean
 */
public record Call(EscalationKind kind, Level desk, DeskOf of, Ladder ladder) {}
