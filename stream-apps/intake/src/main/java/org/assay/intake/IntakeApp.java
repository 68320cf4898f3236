package org.assay.intake;

import java.time.ZoneId;
import org.assay.contract.topic.App;
import org.assay.domain.intake.AdmissionRule;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.ConfigKey;
import org.assay.runtime.config.ValueType;
import org.assay.runtime.launch.StreamsApp;

/** Intake as the runtime sees it. */
public final class IntakeApp {
    /** Business days are days in China. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** How far a day may lie in the future. */
    public static final ConfigKey<Integer> FUTURE_DAYS = ConfigKey.of(
                    "assay.intake.future.days",
                    ValueType.whole(0, 36_500),
                    "Days that a date in a submission may lie after the day the broker appended it.")
            .orElse("366");

    private IntakeApp() {}

    /** The rule that these settings give. */
    public static AdmissionRule rule(AppConfig config) {
        return new AdmissionRule(ZONE, config.get(FUTURE_DAYS));
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
