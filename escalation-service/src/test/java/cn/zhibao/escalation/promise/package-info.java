@NullMarked
package cn.zhibao.escalation.promise;

import org.jspecify.annotations.NullMarked;
