package org.assay.provisioner;

/** The cluster could not be asked; the message is the cluster's own word on it. */
public final class ProvisioningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what the client said. */
    public ProvisioningException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
