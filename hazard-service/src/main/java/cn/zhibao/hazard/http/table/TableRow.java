package cn.zhibao.hazard.http.table;

import java.util.Map;

/**
 * One row below the headings.
 *
 * @param number as a spreadsheet shows it: the headings are row 1 unless blank rows come before them
 * @param cells text by heading, without surrounding blanks; blank cells are left out
 */
public record TableRow(long number, Map<String, String> cells) {}
