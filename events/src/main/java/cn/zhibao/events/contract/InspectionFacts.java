package cn.zhibao.events.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An inspection of an enterprise (执法检查).
 *
 * @param number number for people, unique for ever
 * @param enterprise credit code, and the name when the register has it
 * @param keyEnterprise whether it was a key enterprise (重点企业) then, which is inspected more often
 * @param region code of the place that was looked at
 * @param authority code of the region whose authority inspected
 * @param inspectedOn day of the inspection, in China
 * @param found what was looked at, and the result
 * @param recordedBy account that recorded it
 * @param recordedAt when the server took it, UTC
 */
public record InspectionFacts(
        UUID inspectionId,
        String number,
        Enterprise enterprise,
        boolean keyEnterprise,
        String region,
        String authority,
        LocalDate inspectedOn,
        String found,
        String recordedBy,
        Instant recordedAt) {}
