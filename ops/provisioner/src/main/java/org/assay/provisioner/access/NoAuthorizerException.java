package org.assay.provisioner.access;

/** The cluster lets everybody do everything: it has no authorizer, so there are no ACLs to plan. */
public final class NoAuthorizerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAuthorizerException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
