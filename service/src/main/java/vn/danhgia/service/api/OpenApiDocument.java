package vn.danhgia.service.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** The OpenAPI document of our own JSON interface, at {@code /api/openapi.json}, for whoever is signed in. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    private static final String PROBLEM = "Problem";
    private static final String COOKIE = "session";

    @Bean
    OpenAPI openApi() {
        Schema<?> refusal = new ObjectSchema().addProperty("code", new StringSchema().description("for programs"))
                .addProperty("text", new StringSchema().description("one Vietnamese sentence")).addProperty("clause", new StringSchema().description("of the plan"))
                .addProperty("field", new StringSchema().description("as the form names it; empty when it is about the whole act"));
        Schema<?> problem = new ObjectSchema().description("RFC 9457").addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema()).addProperty("status", new IntegerSchema()).addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri")).addProperty("clause", new StringSchema()).addProperty("field", new StringSchema())
                .addProperty("code", new StringSchema().description("of a refusal at the door: 401 and 403"))
                .addProperty("refusals", new ArraySchema().items(refusal)).addProperty("id", new StringSchema().description("of a failure: 500"));
        return new OpenAPI().info(new Info().title("Đánh giá quý").version("1").description("""
                What people do on pages, for programs: the same rights, the same commands, the same refusals. Sign in as people do (form at /login), then send \
                the token of /api/session in its header with every POST. An act sent twice under one action id is done once. Not here, and why: importing \
                people and files (uploads of a person who looks at them), accounts, passwords and the health page (an administrator's), papers and exports \
                (files behind links), the clock of a demonstration."""))
                .servers(List.of(new Server().url("/"))).components(new Components().addSchemas(PROBLEM, problem)
                        .addSecuritySchemes(COOKIE, new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(SecurityScheme.In.COOKIE).name("DANHGIA")))
                .addSecurityItem(new SecurityRequirement().addList(COOKIE));
    }

    @Bean
    OperationCustomizer problemsOfEveryRoute() {
        return OpenApiDocument::withProblems;
    }

    private static Operation withProblems(Operation operation, HandlerMethod method) {
        TreeSet<Integer> problems = new TreeSet<>(List.of(HttpStatus.UNAUTHORIZED.value()));
        Optional.ofNullable(method.getMethodAnnotation(Documented.class)).ifPresent(documented -> {
            for (int problem : documented.problems()) {
                problems.add(problem);
            }
        });
        operation.getResponses().keySet().removeIf(code -> code.startsWith("4") || code.startsWith("5"));
        problems.forEach(status -> operation.getResponses().addApiResponse(String.valueOf(status), new ApiResponse()
                .description(HttpStatus.valueOf(status).getReasonPhrase()).content(new Content().addMediaType("application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))))));
        return operation;
    }
}
