package cn.zhibao.events.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was meant by a call, as the rosters (值班表) of its moment say.
 *
 * @param roster name of the roster of the called desk, such as {@code 370302.4}; absent when it has none for that role then
 * @param people who is on duty there, in the order in which they are called; empty when the roster names nobody, absent without one
 * @param vacant steps that were passed over because their roster names nobody; absent when there are none
 */
public record DutyCall(
        @Nullable String roster,
        @Nullable List<OfficeHolder> people,
        @Nullable List<VacantStep> vacant) {}
