package org.assay.standalone.apps;

import java.util.List;
import org.assay.alerting.AlertingApp;
import org.assay.intake.IntakeApp;
import org.assay.ledger.LedgerApp;
import org.assay.passrate.PassRateApp;
import org.assay.runtime.launch.StreamsApp;
import org.assay.sharing.SharingApp;

/** The stream apps of a stack, in the order of the flow. */
public final class Apps {
    private Apps() {}

    /** All of them. */
    public static List<StreamsApp> all() {
        return List.of(
                IntakeApp.create(),
                LedgerApp.create(),
                PassRateApp.create(),
                AlertingApp.create(),
                SharingApp.create());
    }

    /** Their consumer groups. */
    public static List<String> groups() {
        return all().stream().map(StreamsApp::standardApplicationId).toList();
    }
}
