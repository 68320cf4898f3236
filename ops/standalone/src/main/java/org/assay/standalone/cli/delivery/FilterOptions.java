package org.assay.standalone.cli.delivery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.delivery.Subscription;
import org.assay.contract.sample.Channel;
import org.assay.contract.sample.ItemSeverity;
import org.assay.domain.reference.Region;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.cli.OptionWords;
import org.assay.standalone.cli.show.Names;
import org.assay.standalone.text.Texts;
import picocli.CommandLine.Option;

/** Which alerts a subscription asks for. What is not said lets everything through. */
final class FilterOptions {
    @Option(names = "--kind", paramLabel = "KIND", split = ",", descriptionKey = "kind")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--severity", paramLabel = "SEVERITY", split = ",", descriptionKey = "severity")
    private List<String> severities = new ArrayList<>();

    @Option(names = "--region", paramLabel = "REGION", split = ",", descriptionKey = "region")
    private List<String> regions = new ArrayList<>();

    @Option(names = "--catalogue", paramLabel = "PRODUCT", split = ",", descriptionKey = "catalogue")
    private List<String> catalogue = new ArrayList<>();

    @Option(names = "--enterprise", paramLabel = "ENTERPRISE", descriptionKey = "enterprise")
    private List<String> enterprises = new ArrayList<>();

    @Option(names = "--channel", paramLabel = "CHANNEL", split = ",", descriptionKey = "channel")
    private List<String> channels = new ArrayList<>();

    /**
     * Fills the filter of a subscription.
     *
     * @throws UserError for a word, region or product kind that there is not
     */
    void into(Subscription.Builder subscription, Names names, Texts texts) {
        OptionWords words = new OptionWords(texts);
        subscription
                .setKinds(each(kinds, word -> words.constant(AlertKind.class, "--kind", word)))
                .setSeverities(each(severities, word -> words.constant(ItemSeverity.class, "--severity", word)))
                .setChannels(each(channels, word -> words.constant(Channel.class, "--channel", word)))
                .setRegions(each(regions, word -> region(word, names, texts)))
                .setCatalogue(codes(names, texts))
                .setEnterprises(each(enterprises, String::strip));
    }

    private static String region(String word, Names names, Texts texts) {
        return names.release()
                .region(word.strip())
                .or(() -> names.release().regionNamed(word.strip()))
                .map(Region::code)
                .orElseThrow(() -> new UserError(Exit.PENDING, texts.get("subscribe.no-region", word)));
    }

    private List<String> codes(Names names, Texts texts) {
        Set<String> codes = new LinkedHashSet<>();
        for (String word : catalogue) {
            Set<String> meant = names.catalogueCodes(word.strip());
            if (meant.isEmpty()) {
                throw new UserError(Exit.PENDING, texts.get("subscribe.no-catalogue", word));
            }
            codes.addAll(meant);
        }
        return List.copyOf(codes);
    }

    private static <T> List<T> each(List<String> words, Function<String, T> meaning) {
        return words.stream().map(meaning).distinct().toList();
    }
}
