/**
 * Who is on duty at which desk (值班), whatever they are called for.
 *
 * <p>May import the contract and {@code domain.casefile.Region}.
 */
@NullMarked
package cn.zhibao.escalation.domain.duty;

import org.jspecify.annotations.NullMarked;
