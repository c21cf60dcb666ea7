/** Tests of the launcher. May import what the launcher may. */
@NullMarked
package cn.zhibao.deploy.up;

import org.jspecify.annotations.NullMarked;
