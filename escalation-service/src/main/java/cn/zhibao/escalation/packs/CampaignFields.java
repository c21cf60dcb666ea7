package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.OwedReturn;
import cn.zhibao.escalation.packs.Conditions.Field;
import dev.cel.common.types.SimpleType;
import java.util.Map;
import java.util.function.Function;

/** What conditions read of the returns that regions owe to campaigns. */
final class CampaignFields {

    private CampaignFields() {}

    static Map<String, Field<? extends Facts>> ofReturn() {
        return Map.of(
                "campaign.issuedBy", field(OwedReturn::issuedBy).oneOf(OwedReturn.ISSUERS),
                "campaign.issuer", field(owed -> owed.owed().issuer()),
                "campaign.region", field(OwedReturn::region));
    }

    private static Field<OwedReturn> field(Function<OwedReturn, Object> reader) {
        return new Field<>(SimpleType.STRING, OwedReturn.class, reader);
    }
}
