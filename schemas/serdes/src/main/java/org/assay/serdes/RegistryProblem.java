package org.assay.serdes;

import java.io.Serializable;

/**
 * What went wrong in one call of the registry.
 *
 * @param action what was tried, for a person: "register a schema"
 * @param subject the subject concerned, empty when the call has none
 * @param status HTTP status, 0 when no answer came
 * @param errorCode the protocol's finer code, such as 40401 (subject), 40402 (version), 40403 (schema unknown); 0 when
 *     there is none, {@value #UNREADABLE_ANSWER} when the answer could not be read
 * @param detail the server's words or the cause, in one line
 */
public record RegistryProblem(String action, String subject, int status, int errorCode, String detail)
        implements Serializable {

    /** The code that stands for an answer that is not what the protocol promises. */
    public static final int UNREADABLE_ANSWER = 50005;

    static final int SUBJECT_NOT_FOUND = 40401;
    static final int VERSION_NOT_FOUND = 40402;
    static final int SCHEMA_NOT_FOUND = 40403;
    static final int SUBJECT_SOFT_DELETED = 40404;
    static final int VERSION_SOFT_DELETED = 40406;
    static final int NO_LEVEL_OF_ITS_OWN = 40408;
    static final int INCOMPATIBLE_SCHEMA = 40901;

    /** One line with everything a person needs to act on. */
    public String describe() {
        String about = subject.isEmpty() ? "" : " for subject " + subject;
        String answer = status == 0 ? "no answer" : "status " + status + (errorCode == 0 ? "" : ", code " + errorCode);
        return "schema registry: cannot " + action + about + " (" + answer + "): " + detail + advice();
    }

    private String advice() {
        if (errorCode == SUBJECT_SOFT_DELETED || errorCode == VERSION_SOFT_DELETED) {
            return "; it was deleted: register its schema again, or delete it for good";
        }
        return switch (status) {
            case 401 -> "; check basic.auth.credentials.source and basic.auth.user.info, or bearer.auth.token";
            case 403 -> "; this user may not do it";
            case 409 -> "; the schema is not compatible with the versions before it";
            default -> isOutsideTheProtocol() ? "; check the path in schema.registry.url" : "";
        };
    }

    /** A plain 404 comes from a web server that knows no such path; the protocol's own are 40401 and so on. */
    private boolean isOutsideTheProtocol() {
        return status < 500 && (errorCode == UNREADABLE_ANSWER || errorCode == 404);
    }
}
