@NullMarked
package cn.zhibao.escalation.packs;

import org.jspecify.annotations.NullMarked;
