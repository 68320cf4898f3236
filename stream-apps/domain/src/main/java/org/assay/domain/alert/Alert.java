package org.assay.domain.alert;

import java.util.List;
import java.util.Objects;
import org.assay.domain.model.Channel;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.AlertRule;

/**
 * An alert as it holds now.
 *
 * @param id hash of rule, subject and episode
 * @param rule id of the rule that raises it
 * @param release reference release that the rule was read from
 * @param subject sample, enterprise, industry and county joined by "|", platform, product or cell
 * @param episode what tells two alerts of one subject apart
 * @param provisional whether it rests on a verdict that is not final
 * @param severity of the worst failing item, or null
 * @param domain product domain, or null
 * @param catalogueCode catalogue entry, or null
 * @param regionCode region, or null
 * @param addressees who is told, in the order of the rule
 * @param evidence what it rests on, in order of time
 * @param productKey key of the product, of clues and recalls, or null
 * @param level level of a recall, 1 the most urgent, or null
 */
public record Alert(
        String id,
        AlertRule.Kind kind,
        String rule,
        int release,
        String subject,
        String episode,
        boolean provisional,
        Severity severity,
        ProductDomain domain,
        String catalogueCode,
        String regionCode,
        List<Addressee> addressees,
        List<Evidence> evidence,
        String productKey,
        Integer level) {
    public Alert {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(episode);
        addressees = List.copyOf(addressees);
        evidence = List.copyOf(evidence);
    }

    /** Where the samples it rests on were taken, each once, in the order of the constants. */
    public List<Channel> channels() {
        return evidence.stream()
                .filter(Evidence.OfSample.class::isInstance)
                .map(sample -> ((Evidence.OfSample) sample).channel())
                .filter(channel -> channel != Channel.UNKNOWN)
                .distinct()
                .sorted()
                .toList();
    }

    /** Equal but for the release: a release that changes nothing about an alert does not send it again. */
    public boolean sameAs(Alert other) {
        return equals(other.ofRelease(release));
    }

    Alert ofProduct(String key) {
        return with(release, key, level);
    }

    Alert ofLevel(int recallLevel) {
        return with(release, productKey, recallLevel);
    }

    private Alert ofRelease(int other) {
        return with(other, productKey, level);
    }

    private Alert with(int itsRelease, String itsProduct, Integer itsLevel) {
        return new Alert(
                id,
                kind,
                rule,
                itsRelease,
                subject,
                episode,
                provisional,
                severity,
                domain,
                catalogueCode,
                regionCode,
                addressees,
                evidence,
                itsProduct,
                itsLevel);
    }
}
