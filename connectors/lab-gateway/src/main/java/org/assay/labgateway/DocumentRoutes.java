package org.assay.labgateway;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.http.Problem;
import org.assay.http.Route;
import org.assay.labgateway.submission.Posted;
import org.assay.submissionjson.JsonSchemas;

/** What tells how to use the door; for everybody. */
final class DocumentRoutes {
    private static final String OURS = "/org/assay/labgateway/";
    private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

    /** The only files that are given out, so that no path leads anywhere else. */
    private static final Map<String, String> ASSETS = Map.of(
            "docs.js", OURS + "docs.js",
            "swagger-ui.css", SWAGGER + "swagger-ui.css",
            "swagger-ui-bundle.js", SWAGGER + "swagger-ui-bundle.js");

    private DocumentRoutes() {}

    static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.open(
                Route.Method.GET,
                "/v1/openapi.yaml",
                context -> file(context, OURS + "openapi.yaml", "application/yaml")));
        routes.add(Route.open(Route.Method.GET, "/v1/docs", context -> {
            context.header("Content-Security-Policy", POLICY);
            file(context, OURS + "docs.html", "text/html; charset=utf-8");
        }));
        routes.add(Route.open(Route.Method.GET, "/v1/docs/{file}", DocumentRoutes::asset));
        routes.add(Route.open(Route.Method.GET, "/v1/schemas/{name}", DocumentRoutes::schema));
        return routes;
    }

    private static void asset(Context context) {
        String resource = ASSETS.get(context.pathParam("file"));
        if (resource == null) {
            throw Problem.of(404, "no-such-path").asException();
        }
        file(context, resource, resource.endsWith(".css") ? "text/css" : "text/javascript");
    }

    /** {@code result.schema.json} is the JSON Schema, {@code result.avsc} the Avro schema. */
    private static void schema(Context context) {
        String name = context.pathParam("name");
        for (Posted posted : Posted.values()) {
            if (name.equals(posted.json().word() + ".schema.json")) {
                context.result(JsonSchemas.of(posted.json()).toPrettyString()).contentType("application/schema+json");
                return;
            }
            if (name.equals(posted.json().word() + ".avsc")) {
                context.result(posted.json().schema().toString()).contentType("application/json");
                return;
            }
        }
        throw Problem.of(404, "no-such-path").asException();
    }

    private static void file(Context context, String resource, String type) {
        try (InputStream in = DocumentRoutes.class.getResourceAsStream(resource)) {
            context.header("X-Content-Type-Options", "nosniff");
            context.result(in.readAllBytes()).contentType(type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
