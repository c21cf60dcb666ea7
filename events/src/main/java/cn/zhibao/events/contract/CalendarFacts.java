package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/**
 * A table of the holidays (节假日安排) of one year.
 *
 * @param year of which it says the holidays and make-up days
 * @param number tells the tables of a year apart, from 1
 * @param basis the notice that it was taken from
 * @param content the whole file, YAML
 * @param hash SHA-256 of the content in UTF-8, in hexadecimal
 * @param approvedBy account of the second person who agreed; absent for what came with the software
 */
public record CalendarFacts(
        int year,
        int number,
        String basis,
        String content,
        String hash,
        @Nullable String approvedBy) {}
