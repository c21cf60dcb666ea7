/**
 * The command that measures: which sections run, and where the table goes.
 *
 * <p>May import every package of this module.
 */
@NullMarked
package cn.zhibao.deploy.bench;

import org.jspecify.annotations.NullMarked;
