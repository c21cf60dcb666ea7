/** Proofs against published vectors, against every size up to 70 and against whoever forges them. */
@NullMarked
package cn.zhibao.events.proof;

import org.jspecify.annotations.NullMarked;
