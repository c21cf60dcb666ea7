/**
 * The register of self-built houses (自建房), and how far their survey has come.
 *
 * <p>May import only {@code java.*}, JSpecify and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.register.house;

import org.jspecify.annotations.NullMarked;
