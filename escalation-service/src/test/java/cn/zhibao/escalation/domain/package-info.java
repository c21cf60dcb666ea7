@NullMarked
package cn.zhibao.escalation.domain;

import org.jspecify.annotations.NullMarked;
