package cn.zhibao.notice.domain.campaign;

import cn.zhibao.events.contract.CampaignReturnEvent;

/**
 * A return that is owed now or came further, and the fact that tells it.
 *
 * @param owed as it stands now
 */
public record ReturnStep(CampaignReturn owed, CampaignReturnEvent event) {}
