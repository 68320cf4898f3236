package org.assay.scenario.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.domain.alert.ProductKey;
import org.assay.domain.ledger.PartyRole;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.Channel;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.Party;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SamplingPurpose;
import org.assay.scenario.shape.Shaped;
import org.assay.scenario.story.Story;

/** Makes the samples of a story. Numbers and names carry the story, so that stories in one stack never meet. */
final class Cast {
    static final String LAB = "LAB-A";
    private static final String REGION = "341800";
    private static final String PRODUCER = "示例生产厂";

    private final Story story;

    Cast(Story story) {
        this.story = story;
    }

    SampleKey key(String sample) {
        return new SampleKey(story.office(), number(sample));
    }

    String number(String sample) {
        return story.id() + "-" + sample;
    }

    /** The name of a party as the outputs show it. */
    String name(String party) {
        return party + "（" + story.id() + "）";
    }

    /** The sample as it is registered first. */
    Sample sample(String name, Shaped given) {
        Party seller = party(given, "seller").orElse(null);
        Party platform = party(given, "platform").orElse(null);
        Channel otherwise = platform != null ? Channel.ONLINE : seller != null ? Channel.SHOP : Channel.PRODUCTION;
        String product = given.text("product").orElseThrow();
        return new Sample(
                key(name),
                given.find("purpose", SamplingPurpose.class).orElse(SamplingPurpose.SUPERVISION),
                given.find("level", AdminLevel.class).orElse(AdminLevel.CITY),
                given.find("channel", Channel.class).orElse(otherwise),
                platform,
                story.id(),
                product,
                given.text("name", product),
                given.text("trademark").orElse(null),
                given.text("specification").orElse(null),
                given.text("lot", name),
                null,
                given.text("standard").orElse(null),
                null,
                party(given, "producer").orElseGet(() -> party(PRODUCER, null, REGION, EnterpriseSize.SMALL, null)),
                seller,
                given.text("region", REGION),
                given.text("lab", LAB),
                given.date("sampledOn").or(story::begins).orElse(LocalDate.EPOCH));
    }

    private Optional<Party> party(Shaped given, String key) {
        return given.find(key, Shaped.class)
                .map(party -> party(
                        party.text("name", PRODUCER),
                        party.text("uscc").orElse(null),
                        party.text("region", REGION),
                        party.find("size", EnterpriseSize.class).orElse(EnterpriseSize.SMALL),
                        party.text("industry").orElse(null)));
    }

    private Party party(String name, String uscc, String region, EnterpriseSize size, String industry) {
        // A stroke stands for nobody.
        return new Party(name.equals("/") ? name : name(name), uscc, region, null, size, industry);
    }

    /** What cases may be about that have to do with a sample: itself, its parties, its product. */
    static List<String> subjects(Sample sample) {
        List<String> subjects = new ArrayList<>(List.of(sample.key().text()));
        for (PartyRole role : PartyRole.values()) {
            enterprise(sample, role).ifPresent(subjects::add);
        }
        ProductKey.of(sample).ifPresent(subjects::add);
        return subjects;
    }

    /** What tells a party of a sample apart. */
    static Optional<String> enterprise(Sample sample, PartyRole role) {
        return switch (role) {
            case PRODUCER -> sample.producer().enterprise();
            case SELLER -> Optional.ofNullable(sample.seller()).flatMap(Party::enterprise);
            case PLATFORM -> Optional.ofNullable(sample.platform()).flatMap(Party::enterprise);
        };
    }
}
