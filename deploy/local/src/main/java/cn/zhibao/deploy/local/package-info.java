/** Real servers as child processes of one machine: PostgreSQL, Kafka, Keycloak. May import the JDK and their start classes. */
@NullMarked
package cn.zhibao.deploy.local;

import org.jspecify.annotations.NullMarked;
