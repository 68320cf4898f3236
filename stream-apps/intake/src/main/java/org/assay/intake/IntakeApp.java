package org.assay.intake;

import org.assay.contract.topic.App;
import org.assay.domain.intake.AdmissionRule;
import org.assay.domain.intake.Completeness;
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

    /** How much a registration has to say of its product. */
    public static final ConfigKey<Integer> COMPLETENESS = ConfigKey.of(
                    "assay.intake.completeness.min",
                    ValueType.whole(0, 100),
                    "Least completeness of a registration, 0 to 100; below it is held. 0 admits everything.")
            .orElse("50");

    private IntakeApp() {}

    /** The rule that these settings give. */
    public static AdmissionRule rule(AppConfig config) {
        return new AdmissionRule(
                BusinessZone.CHINA, config.get(FUTURE_DAYS), new Completeness(config.get(COMPLETENESS)));
    }

    public static StreamsApp create() {
        return StreamsApp.named(App.INTAKE.kebab())
                .applicationId(App.INTAKE.applicationId())
                .keys(FUTURE_DAYS, COMPLETENESS)
                .beforeState("admit-submission")
                .topology(IntakeTopology::build)
                .build();
    }
}
