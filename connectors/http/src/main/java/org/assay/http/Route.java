package org.assay.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.assay.http.party.Party;

/**
 * One thing that can be asked of a door.
 *
 * @param method GET or POST
 * @param path as Javalin and OpenAPI both write it, for example <code>/v1/receipts/{id}</code>
 * @param handler what is done
 */
public record Route(Method method, String path, Handler handler) {
    /** What doors understand. */
    public enum Method {
        GET,
        POST
    }

    /** What is done for a party that has come in. */
    @FunctionalInterface
    public interface PartyHandler {
        /** Answers, or throws a {@link ProblemException}. */
        void handle(Context context, Party party) throws Exception;
    }

    /** A route for everybody. */
    public static Route open(Method method, String path, Handler handler) {
        return new Route(method, path, handler);
    }
}
