/** Configuration and wiring of the service: may import every room. */
@NullMarked
package cn.zhibao.hazard;

import org.jspecify.annotations.NullMarked;
