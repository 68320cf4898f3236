package org.assay.systemtests.rules;

import java.util.List;
import java.util.stream.Stream;

/**
 * A module and the parts of Assay it may use; what other libraries it uses is settled by its pom, except where it is named in
 * {@link LayerRules}.
 *
 * @param folder place in the source tree, for example {@code stream-apps/ledger}
 * @param root its package
 * @param uses packages of other modules, with what is below them
 */
record Layer(String folder, String root, List<String> uses) {

    private static final String OURS = "org.assay.";
    private static final String[] APP = {"contract", "serdes", "domain", "mapping", "reference", "runtime"};

    /** Every module but the tests of the whole, in build order. */
    static final List<Layer> ALL = List.of(
            layer("schemas/contract", "contract"),
            layer("schemas/serdes", "serdes"),
            layer("stream-apps/domain", "domain"),
            layer("ops/embedded", "embedded"),
            layer("stream-apps/runtime", "runtime", "contract", "serdes"),
            layer("stream-apps/mapping", "mapping", "contract", "domain"),
            layer("stream-apps/reference", "reference", "contract", "serdes", "domain", "mapping"),
            layer("stream-apps/testkit", "testkit", "contract", "serdes", "domain", "runtime", "embedded"),
            layer("stream-apps/intake", "intake", APP),
            layer("stream-apps/ledger", "ledger", APP),
            layer("stream-apps/pass-rate", "passrate", APP),
            layer("stream-apps/alerting", "alerting", APP),
            layer("stream-apps/casework", "casework", APP),
            layer("stream-apps/sharing", "sharing", APP),
            layer("stream-apps/delivery", "delivery", APP),
            // It shares the pure rules with the apps and nothing of the streams, else it would repeat their mistakes.
            layer("stream-apps/oracle", "oracle", "contract", "domain", "mapping", "reference"),
            layer("stream-apps/scenario", "scenario", "contract", "domain", "mapping", "reference", "oracle"),
            layer("connectors/notice-files", "noticefiles", "contract", "domain.notation", "domain.judgement"),
            // The short forms of values and limits are read by the pure rules, and written to records by the mapping.
            layer(
                    "connectors/submission-json",
                    "submissionjson",
                    "contract",
                    "serdes",
                    "domain.notation",
                    "domain.judgement",
                    "mapping"),
            layer("connectors/http", "http", "contract", "serdes"),
            layer("connectors/lab-gateway", "labgateway", "contract", "serdes", "submissionjson", "http"),
            layer("ops/provisioner", "provisioner", "contract"),
            layer(
                    "ops/standalone",
                    "standalone",
                    "contract",
                    "serdes",
                    "domain",
                    "embedded",
                    "runtime",
                    "mapping",
                    "reference",
                    "intake",
                    "ledger",
                    "passrate",
                    "alerting",
                    "casework",
                    "sharing",
                    "delivery",
                    "oracle",
                    "scenario",
                    "noticefiles",
                    "submissionjson",
                    "http",
                    "labgateway",
                    "provisioner"));

    /** The layer of a module. */
    static Layer of(String folder) {
        return ALL.stream()
                .filter(layer -> layer.folder.equals(folder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No layer is declared for " + folder));
    }

    private static Layer layer(String folder, String root, String... uses) {
        return new Layer(folder, OURS + root, Stream.of(uses).map(OURS::concat).toList());
    }
}
