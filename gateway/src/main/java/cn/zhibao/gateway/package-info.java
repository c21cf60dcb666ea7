/** Configuration and wiring of the service: may import every room. */
@NullMarked
package cn.zhibao.gateway;

import org.jspecify.annotations.NullMarked;
