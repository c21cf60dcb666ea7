package cn.zhibao.hazard.http;

import cn.zhibao.events.http.Problem;
import cn.zhibao.hazard.app.Overloaded;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Too much at once passes like an outage. */
final class OverloadMapper {

    @ServerExceptionMapper
    Response overloaded(Overloaded why) {
        return Problem.unavailable().response();
    }
}
