package org.assay.standalone.home;

/**
 * The ports of a stack on 127.0.0.1, six in a row.
 *
 * @param base the first of them
 */
public record Ports(int base) {
    /** Below the range from which systems take the ports of outgoing connections. */
    public static final int STANDARD_BASE = 29_090;

    private static final int LOWEST = 1_024;
    private static final int HIGHEST = 65_535;
    private static final int COUNT = 6;

    /** Whether six ports from this one on can be asked for without special rights. */
    public static boolean isPossible(int base) {
        return base >= LOWEST && base + COUNT - 1 <= HIGHEST;
    }

    /** Health and metrics of the apps. */
    public int health() {
        return base;
    }

    /** The schema registry. */
    public int registry() {
        return base + 1;
    }

    /** The broker, for clients. */
    public int broker() {
        return base + 2;
    }

    /** The broker, for itself. */
    public int controller() {
        return base + 3;
    }

    /** Pause and resume of the apps, for {@code assay verify}. */
    public int control() {
        return base + 4;
    }

    /** The laboratories' door. */
    public int gateway() {
        return base + 5;
    }

    /** The address for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + broker();
    }

    /** The address for {@code schema.registry.url}. */
    public String registryUrl(boolean isSecure) {
        return (isSecure ? "https" : "http") + "://127.0.0.1:" + registry() + "/apis/ccompat/v7";
    }
}
