/**
 * What every benchmark needs: figures with targets, rounds, percentiles, processes and what they cost.
 *
 * <p>May import HdrHistogram and the JDK; knows no section.
 */
@NullMarked
package cn.zhibao.deploy.bench.measure;

import org.jspecify.annotations.NullMarked;
