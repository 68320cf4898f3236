package org.assay.embedded;

import java.nio.file.Path;

/**
 * A registry that is reached by TLS only, and answers nobody without a token. It checks tokens itself, with a public key; there is no
 * server of identities behind it.
 *
 * @param server file in PEM with its key and certificates
 * @param publicKey of those who sign tokens, RSA in Base64
 */
public record RegistrySecurity(Path server, String publicKey) {}
