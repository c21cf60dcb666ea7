package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.List;

/**
 * A duty roster (值班表) of one desk for some time.
 *
 * @param desk code of the region whose duty desk it is
 * @param number tells the rosters of a desk apart, from 1; where two speak of the same role at the same moment, the later counts
 * @param from first moment of which it speaks
 * @param to first moment of which it does not speak any more
 * @param roles those of which it speaks; of others it says nothing
 * @param hash SHA-256 in hexadecimal of the file in UTF-8 that was imported
 * @param importedBy account of whoever did so
 */
public record RosterFacts(
        String desk,
        int number,
        Instant from,
        Instant to,
        List<OfficeHolder> people,
        List<DutyRole> roles,
        String hash,
        String importedBy) {}
