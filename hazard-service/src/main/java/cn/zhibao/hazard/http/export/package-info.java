/**
 * Tables that go out: cases as rows, and how any table is sent page by page.
 *
 * <p>May import the other rooms of {@code http}, {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code
 * cn.zhibao.events.http}, Jakarta REST, security and Mutiny.
 */
@NullMarked
package cn.zhibao.hazard.http.export;

import org.jspecify.annotations.NullMarked;
