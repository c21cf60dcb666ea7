/**
 * Tables as they come and go: CSV (UTF-8 or GB18030) and XLSX, row by row and never whole in memory as rows. It knows nothing
 * of what the rows mean.
 *
 * <p>May import FastCSV, fastexcel and the JDK.
 */
@NullMarked
package cn.zhibao.hazard.http.table;

import org.jspecify.annotations.NullMarked;
