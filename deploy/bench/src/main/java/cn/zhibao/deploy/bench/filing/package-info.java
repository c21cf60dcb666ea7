/**
 * How fast hazards are put on file, beside what PostgreSQL itself can do with the same rows.
 *
 * <p>May import {@code measure}, {@code cn.zhibao.deploy.local} and the PostgreSQL driver.
 */
@NullMarked
package cn.zhibao.deploy.bench.filing;

import org.jspecify.annotations.NullMarked;
