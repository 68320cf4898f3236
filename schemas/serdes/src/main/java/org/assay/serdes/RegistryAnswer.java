package org.assay.serdes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.KafkaException;
import org.assay.serdes.RegistryTransport.Call;

/**
 * Reads what the registry answers, and says what it means when it does not.
 *
 * @param json reads and makes the JSON of the protocol
 */
record RegistryAnswer(ObjectMapper json) {

    private static final int LONGEST_DETAIL = 300;

    /** The JSON of a success; a missing node when there is none (status 204); else throws the failure that it tells. */
    JsonNode read(Call call, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 204) {
            return MissingNode.getInstance();
        }
        boolean isSuccess = status == 200 || status == 207;
        try {
            JsonNode body = json.readTree(response.body());
            if (isSuccess) {
                return body;
            }
            boolean isProtocol = body.path("error_code").isInt();
            int code = isProtocol ? body.path("error_code").intValue() : RegistryProblem.UNREADABLE_ANSWER;
            throw failure(call, status, code, body.path("message").asText(isProtocol ? "" : "no message"));
        } catch (JsonProcessingException e) {
            throw failure(call, status, RegistryProblem.UNREADABLE_ANSWER, "the answer is not JSON");
        } catch (IOException e) {
            throw failure(call, status, RegistryProblem.UNREADABLE_ANSWER, describe(e));
        }
    }

    private static KafkaException failure(Call call, int status, int code, String detail) {
        return RegistryFailure.of(new RegistryProblem(call.action(), call.subject(), status, code, inOneLine(detail)));
    }

    static KafkaException none(RegistryUrl url, Call call, Throwable cause) {
        return failure(call, 0, 0, url.base() + ": " + describe(cause));
    }

    static KafkaException timedOut(RegistryUrl url, Call call) {
        return new RegistryFailure.Unavailable(
                new RegistryProblem(call.action(), call.subject(), 0, 0, url.base() + ": timed out"));
    }

    private static String describe(Throwable cause) {
        if (cause instanceof ConnectException) {
            return "no connection";
        }
        String words = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return cause instanceof SSLException ? words + "; check schema.registry.ssl.*" : words;
    }

    private static String inOneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "…";
    }
}
