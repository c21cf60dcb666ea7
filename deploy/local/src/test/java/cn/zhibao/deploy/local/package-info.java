/** Tests against the servers themselves. May import what the servers' clients need. */
@NullMarked
package cn.zhibao.deploy.local;

import org.jspecify.annotations.NullMarked;
