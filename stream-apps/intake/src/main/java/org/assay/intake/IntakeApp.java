package org.assay.intake;

import org.assay.contract.topic.App;
import org.assay.domain.intake.AdmissionRule;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.ConfigKey;
import org.assay.runtime.config.ValueType;
import org.assay.runtime.launch.StreamsApp;
import org.assay.runtime.time.BusinessZone;

/** Intake as the runtime sees it. */
public final class IntakeApp {
    /** How far a day may lie in the future. */
    public static final ConfigKey<Integer> FUTURE_DAYS = ConfigKey.of(
                    "assay.intake.future.days",
                    ValueType.whole(0, 36_500),
                    "Days that a date in a submission may lie after the day the broker appended it.")
            .orElse("366");

    private IntakeApp() {}

    /** The rule that these settings give. */
    public static AdmissionRule rule(AppConfig config) {
        return new AdmissionRule(BusinessZone.CHINA, config.get(FUTURE_DAYS));
    }

    public static StreamsApp create() {
        return StreamsApp.named(App.INTAKE.kebab())
                .applicationId(App.INTAKE.applicationId())
                .keys(FUTURE_DAYS)
                .beforeState("admit-submission")
                .topology(IntakeTopology::build)
                .build();
    }
}
