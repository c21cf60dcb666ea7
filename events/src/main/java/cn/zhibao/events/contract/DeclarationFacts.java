package cn.zhibao.events.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That the ledger of an area is complete up to a day.
 *
 * @param number number for people, unique for ever
 * @param region the area
 * @param completeTo last day of finding that it is complete for, in China
 * @param check how the authority made sure
 * @param declaredBy account that declared it
 * @param declaredAt when the server took it, UTC
 */
public record DeclarationFacts(
        UUID declarationId,
        String number,
        String region,
        LocalDate completeTo,
        String check,
        String declaredBy,
        Instant declaredAt) {}
