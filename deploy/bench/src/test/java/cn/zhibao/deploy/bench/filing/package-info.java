/**
 * Tests of what the benchmarks compute, not of what they measure.
 *
 * <p>May import AssertJ and JUnit.
 */
@NullMarked
package cn.zhibao.deploy.bench.filing;

import org.jspecify.annotations.NullMarked;
