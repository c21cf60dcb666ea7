/**
 * The register of projects (工程项目), who answers for them, and which of them are above the limit.
 *
 * <p>May import only {@code java.*}, JSpecify and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.register.project;

import org.jspecify.annotations.NullMarked;
