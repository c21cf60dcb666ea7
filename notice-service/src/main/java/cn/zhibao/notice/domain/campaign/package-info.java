/**
 * Campaigns (专项行动): who launches one for whom, and the returns (报送) that the regions owe to it. Imports persons, divisions and the
 * contract of events.
 */
@NullMarked
package cn.zhibao.notice.domain.campaign;

import org.jspecify.annotations.NullMarked;
