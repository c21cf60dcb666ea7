/**
 * The API of the ledger: resources that translate and do nothing else, what they send, and its own problems.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code cn.zhibao.events.http}, Jakarta REST, security, Jackson and Micrometer.
 */
@NullMarked
package cn.zhibao.hazard.http;

import org.jspecify.annotations.NullMarked;
