package org.assay.standalone.apps;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.alerting.AlertingApp;
import org.assay.casework.CaseworkApp;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Generations;
import org.assay.delivery.DeliveryApp;
import org.assay.intake.IntakeApp;
import org.assay.ledger.LedgerApp;
import org.assay.passrate.PassRateApp;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.CommonKeys;
import org.assay.runtime.config.ConfigKey;
import org.assay.runtime.config.ConfigSources;
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
                CaseworkApp.create(),
                SharingApp.create(),
                DeliveryApp.create());
    }

    /** Their consumer groups, unless settings name others. */
    public static List<String> groups() {
        return all().stream().map(StreamsApp::standardApplicationId).toList();
    }

    /** The same sources with generations of the apps, whatever they said of generations before. */
    public static ConfigSources with(ConfigSources sources, Generations generations) {
        ConfigSources all = sources;
        for (App app : App.values()) {
            all = all.with("app." + app.kebab() + "." + CommonKeys.GENERATIONS.name(), generations.toString());
        }
        return all;
    }

    /**
     * The settings of a client that belongs to no app, from sources that may hold those of every app.
     *
     * @throws org.assay.runtime.config.InvalidConfig with every mistake
     */
    public static AppConfig clients(ConfigSources sources) {
        Map<String, ConfigKey<?>> keys = new TreeMap<>();
        all().forEach(app -> app.keys().forEach(key -> keys.put(key.name(), key)));
        return AppConfig.read("command-line", "assay", List.copyOf(keys.values()), sources);
    }

    /**
     * Their consumer groups.
     *
     * @throws org.assay.runtime.config.InvalidConfig with every mistake of the first app that has one
     */
    public static List<String> groups(ConfigSources sources) {
        return all().stream().map(app -> app.configure(sources).applicationId()).toList();
    }
}
