/** Tests of what the ledger is filled with. */
@NullMarked
package cn.zhibao.deploy.bench.ledger;

import org.jspecify.annotations.NullMarked;
