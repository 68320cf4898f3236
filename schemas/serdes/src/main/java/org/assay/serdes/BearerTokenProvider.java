package org.assay.serdes;

import org.apache.kafka.common.Configurable;

/**
 * Supplies the bearer token for the registry; named in {@value RegistryConfig#BEARER_PROVIDER}, made once for each registry
 * client and configured with all its settings. Implementations keep the token as long as it is good, and are called by many
 * threads.
 */
public interface BearerTokenProvider extends Configurable {

    /** The token to send with the next request. It must not stand in the message of an exception. */
    String token();
}
