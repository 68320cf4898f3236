package org.assay.alerting.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.assay.contract.alert.EnterpriseNews;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.domain.alert.EnterpriseFailures.Standing;
import org.assay.domain.alert.Failure;
import org.assay.domain.ledger.VerdictChange;
import org.assay.mapping.FailureMapping;
import org.assay.mapping.StateMapping;

/** What a change of verdict means for enterprises: for the one the sample counts against, and the one it did before. */
public final class EnterpriseNewsOf {
    private EnterpriseNewsOf() {}

    /** The news by enterprise; none for a change between states that do not fail. */
    public static List<KeyValue<String, EnterpriseNews>> change(String key, VerdictChanged changed) {
        VerdictChange change = StateMapping.toDomain(changed);
        Optional<String> before = Failure.enterprise(change.before());
        Optional<String> after = Failure.enterprise(change.after());
        var news = new ArrayList<KeyValue<String, EnterpriseNews>>();
        before.filter(enterprise -> !after.equals(before))
                .ifPresent(enterprise -> news.add(news(enterprise, change, null)));
        after.ifPresent(enterprise -> news.add(news(enterprise, change, Failure.of(change.after()))));
        return news;
    }

    private static KeyValue<String, EnterpriseNews> news(String enterprise, VerdictChange change, Failure failure) {
        Standing standing = new Standing(change.ledgerVersion(), failure);
        return KeyValue.pair(enterprise, FailureMapping.toContract(change.key().text(), standing));
    }
}
