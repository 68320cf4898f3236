package org.assay.provisioner.access;

/** What a user may send and fetch, and the name that Kafka has for it; in bytes a second and broker. */
public enum Quota {
    PRODUCE("producer_byte_rate"),
    CONSUME("consumer_byte_rate");

    private final String key;

    Quota(String key) {
        this.key = key;
    }

    /** Kafka's name. */
    public String key() {
        return key;
    }
}
