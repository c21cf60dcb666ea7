/**
 * The registers (底数台账) kept by hand or by file: enterprises, projects, houses, supervisors and authorities; what an entry
 * must say to be taken, and what it says about itself.
 *
 * <p>May import only {@code java.*}, JSpecify and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.register.entry;

import org.jspecify.annotations.NullMarked;
