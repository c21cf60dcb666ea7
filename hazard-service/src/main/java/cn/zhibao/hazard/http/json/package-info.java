/**
 * Strict reading of what is sent: every fault of a document is found, none ends the reading.
 *
 * <p>May import {@code domain}, {@code cn.zhibao.events.contract}, {@code cn.zhibao.events.http} and Jackson.
 */
@NullMarked
package cn.zhibao.hazard.http.json;

import org.jspecify.annotations.NullMarked;
