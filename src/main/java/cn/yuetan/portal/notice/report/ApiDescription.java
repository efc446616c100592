package cn.yuetan.portal.notice.report;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document. */
@Configuration
class ApiDescription {

    @Bean
    OpenAPI openApi(@Value("${portal.version}") String version) {
        // Paths are enough: behind the proxy the portal does not know under which name it was reached.
        return new OpenAPI()
                .servers(List.of(new Server().url("/")))
                .info(new Info()
                        .title("Yuetan Couriers")
                        .version(version)
                        .description("What machines may call. People use the pages."));
    }
}
