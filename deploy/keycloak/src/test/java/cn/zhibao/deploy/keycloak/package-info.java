/** Tests of the realm. May import the local servers. */
@NullMarked
package cn.zhibao.deploy.keycloak;

import org.jspecify.annotations.NullMarked;
