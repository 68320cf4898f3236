package org.assay.scenario.story;

import static org.assay.scenario.shape.Reading.date;
import static org.assay.scenario.shape.Reading.list;
import static org.assay.scenario.shape.Reading.map;
import static org.assay.scenario.shape.Reading.part;
import static org.assay.scenario.shape.Reading.text;
import static org.assay.scenario.shape.Reading.whole;
import static org.assay.scenario.shape.Reading.word;

import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.Channel;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.model.Severity;
import org.assay.scenario.shape.Shape;

/** How samples and reports are written in a story. */
final class Samples {
    private static final Shape PARTY = Shape.empty()
            .main("name", text())
            .with("uscc", text())
            .with("region", text())
            .with("size", word(EnterpriseSize.class))
            .with("industry", text());

    /** What is said of a sample; everything has a default but the product. */
    static final Shape SAMPLE = Shape.empty()
            .with("product", text())
            .with("name", text())
            .with("producer", part(PARTY))
            .with("seller", part(PARTY))
            .with("platform", part(PARTY))
            .with("lab", text())
            .with("purpose", word(SamplingPurpose.class))
            .with("channel", word(Channel.class))
            .with("level", word(AdminLevel.class))
            .with("region", text())
            .with("sampledOn", date())
            .with("lot", text())
            .with("standard", text())
            .with("trademark", text())
            .with("specification", text());

    /** A registration, first or corrected. */
    static final Shape REGISTRATION = SAMPLE.with("version", whole()).with("reason", text());

    /** What is given before the story begins. */
    static final Shape GIVEN =
            SAMPLE.with("release", whole()).with("office", text()).with("samples", map(part(SAMPLE)));

    private static final Shape ITEM =
            Shape.empty().main("value", list(text())).with("limit", text()).with("severity", word(Severity.class));

    /** A report, a correction or a published notice. */
    static final Shape REPORT = Shape.empty()
            .main("says", word(Says.class))
            .with("items", map(part(ITEM)))
            .with("lab", text())
            .with("report", text())
            .with("version", whole())
            .with("concludedOn", date())
            .with("reason", text());

    private Samples() {}
}
