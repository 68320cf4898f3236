package org.assay.noticefiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.sample.Channel;
import org.assay.contract.sample.Level;
import org.assay.contract.sample.Party;
import org.assay.contract.sample.Purpose;
import org.assay.contract.sample.Report;
import org.assay.contract.sample.ReportState;
import org.assay.contract.sample.Sample;
import org.assay.contract.sample.Size;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.TestKind;
import org.assay.contract.sample.Verdict;
import org.assay.noticefiles.mapping.Mapping;
import org.assay.noticefiles.mapping.RowIs;
import org.assay.noticefiles.mapping.Target;

/** Makes one notice of the rows of one sample. */
final class NoticeAssembler {
    /** How notices print that a party is not known. */
    private static final String NOT_KNOWN = "/";

    private static final String JOINT = "; ";

    private final RowIs rowIs;
    private final ItemAssembler items;

    NoticeAssembler(Mapping mapping) {
        this.rowIs = mapping.rowIs();
        this.items = new ItemAssembler(mapping.sentinels());
    }

    /** The notice of rows that stand in {@link RowOrder}. */
    Submission assemble(List<MappedRow> rows) {
        Fields fields = new Fields(rows);
        NoticePublished notice = NoticePublished.newBuilder()
                .setSample(sample(fields))
                .setReport(report(fields, rows))
                .setSource(fields.first(Target.SOURCE).orElse(null))
                .build();
        List<RowRef> refs = rows.stream().map(MappedRow::ref).toList();
        return new Submission(notice, refs, List.copyOf(fields.disagreements));
    }

    private static Sample sample(Fields fields) {
        Optional<Party> producer = fields.party(
                Target.PRODUCER_NAME,
                Target.PRODUCER_USCC,
                Target.PRODUCER_REGION,
                Target.PRODUCER_ADDRESS,
                Target.PRODUCER_SIZE,
                Target.PRODUCER_INDUSTRY);
        Optional<Party> seller = fields.party(
                Target.SELLER_NAME,
                Target.SELLER_USCC,
                Target.SELLER_REGION,
                Target.SELLER_ADDRESS,
                Target.SELLER_SIZE,
                Target.SELLER_INDUSTRY);
        Optional<Party> platform = fields.party(
                Target.PLATFORM_NAME,
                Target.PLATFORM_USCC,
                Target.PLATFORM_REGION,
                Target.PLATFORM_ADDRESS,
                Target.PLATFORM_SIZE,
                Target.PLATFORM_INDUSTRY);
        return Sample.newBuilder()
                .setOrganiser(fields.required(Target.ORGANISER))
                .setSampleNumber(fields.required(Target.SAMPLE_NUMBER))
                .setPurpose(Purpose.valueOf(fields.required(Target.PURPOSE)))
                .setLevel(Level.valueOf(fields.required(Target.LEVEL)))
                .setChannel(Channel.valueOf(fields.required(Target.CHANNEL)))
                .setPlatform(platform.orElse(null))
                .setCampaign(fields.first(Target.CAMPAIGN).orElse(null))
                .setCatalogue(fields.required(Target.CATALOGUE))
                .setProductName(fields.required(Target.PRODUCT_NAME))
                .setTrademark(fields.first(Target.TRADEMARK).orElse(null))
                .setSpecification(fields.first(Target.SPECIFICATION).orElse(null))
                .setLot(fields.first(Target.LOT).orElse(null))
                .setProductionDate(fields.day(Target.PRODUCTION_DATE))
                .setStandard(fields.first(Target.STANDARD).orElse(null))
                .setGtin(fields.first(Target.GTIN).orElse(null))
                .setProducer(producer.orElseGet(
                        () -> Party.newBuilder().setName(NOT_KNOWN).build()))
                // The sampled party is named only where it is another one.
                .setSeller(seller.filter(party -> !party.getName()
                                .equals(producer.map(Party::getName).orElse("")))
                        .orElse(null))
                .setRegionCode(fields.required(Target.REGION_CODE))
                .setSampledOn(fields.day(Target.SAMPLED_ON))
                .build();
    }

    private Report report(Fields fields, List<MappedRow> rows) {
        return Report.newBuilder()
                .setReportNumber(fields.first(Target.REPORT_NUMBER).orElse(fields.required(Target.SAMPLE_NUMBER)))
                .setVersion(1)
                .setState(ReportState.ISSUED)
                .setTestKind(TestKind.FIRST)
                .setGiven(verdict(rows))
                .setConcludedOn(fields.day(Target.CONCLUDED_ON))
                .setPublishedOn(fields.day(Target.PUBLISHED_ON))
                .setCma(fields.first(Target.CMA).orElse(null))
                .setRemark(remark(rows))
                .setItems(items(rows))
                .build();
    }

    private List<TestItem> items(List<MappedRow> rows) {
        Set<RowDigest> seen = new HashSet<>();
        List<TestItem> made = new ArrayList<>();
        for (MappedRow row : rows) {
            boolean repeat = rowIs == RowIs.TEST && !seen.add(row.contentWithoutId());
            made.addAll(items.items(row, repeat));
        }
        return made;
    }

    /** A sample of which one row fails has failed. */
    private static Verdict verdict(List<MappedRow> rows) {
        List<Verdict> given = rows.stream()
                .map(row -> Verdict.valueOf(row.required(Target.VERDICT)))
                .toList();
        if (given.contains(Verdict.NONCONFORMING)) {
            return Verdict.NONCONFORMING;
        }
        return given.contains(Verdict.CONFORMING) ? Verdict.CONFORMING : Verdict.NONE;
    }

    private static String remark(List<MappedRow> rows) {
        Set<String> remarks = new TreeSet<>();
        rows.forEach(row -> row.text(Target.REMARK).ifPresent(remarks::add));
        return remarks.isEmpty() ? null : String.join(JOINT, remarks);
    }

    /** What the rows say of the sample: the first that says something is heard. */
    private static final class Fields {
        private final List<MappedRow> rows;
        private final Set<String> disagreements = new TreeSet<>();

        Fields(List<MappedRow> rows) {
            this.rows = rows;
        }

        Optional<String> first(Target target) {
            String first = null;
            for (MappedRow row : rows) {
                String text = row.text(target).orElse(null);
                if (first == null) {
                    first = text;
                } else if (text != null && !text.equals(first)) {
                    disagreements.add(target.key());
                }
            }
            return Optional.ofNullable(first);
        }

        String required(Target target) {
            return first(target).orElseThrow();
        }

        LocalDate day(Target target) {
            return first(target).map(LocalDate::parse).orElse(null);
        }

        Optional<Party> party(Target name, Target uscc, Target region, Target address, Target size, Target industry) {
            Optional<Party> party = Optional.of(Party.newBuilder()
                    .setName(first(name).orElse(NOT_KNOWN))
                    .setUscc(first(uscc).orElse(null))
                    .setRegionCode(first(region).orElse(null))
                    .setAddress(first(address).orElse(null))
                    .setSize(first(size).map(Size::valueOf).orElse(Size.UNKNOWN))
                    .setIndustry(first(industry).orElse(null))
                    .build());
            return party.filter(
                    made -> !made.equals(Party.newBuilder().setName(NOT_KNOWN).build()));
        }
    }
}
