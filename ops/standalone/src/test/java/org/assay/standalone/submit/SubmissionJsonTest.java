package org.assay.standalone.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assay.contract.ingress.Finalised;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.ReinspectionLabNamed;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.contract.sample.LimitKind;
import org.assay.contract.sample.MeasurementKind;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.Verdict;
import org.assay.standalone.campaign.Dispatch;
import org.assay.standalone.text.Json;
import org.assay.submissionjson.JsonMistake;
import org.assay.submissionjson.JsonMistake.Code;
import org.assay.submissionjson.SubmissionJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionJsonTest {
    private static final String RESULT = """
            {"organiser": "O", "sampleNumber": "S-1", "principal": "lab-a",
             "report": {"reportNumber": "R-1", "version": 1, "given": "NONCONFORMING", "concludedOn": "2026-03-20",
                        "items": [{"name": "铅", "unit": "mg/kg", "value": VALUE, "limit": LIMIT}]}}
            """;

    @Test
    void shouldReadAResultWithValuesAsReportsPrintThem() throws JsonMistake {
        SubmissionJson read = SubmissionJson.parse(result("0.62", "\"≤0.5 mg/kg\""));

        assertThat(read.principal()).contains("lab-a");
        ResultReported result = (ResultReported) read.value();
        assertThat(result.getReport().getConcludedOn()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(result.getReport().getGiven()).isEqualTo(Verdict.NONCONFORMING);
        TestItem item = result.getReport().getItems().get(0);
        assertThat(item.getValue().getKind()).isEqualTo(MeasurementKind.QUANTITY);
        assertThat(item.getValue().getQuantity()).isEqualTo(new BigDecimal("0.62000000"));
        assertThat(item.getLimit().getKind()).isEqualTo(LimitKind.AT_MOST);
        assertThat(item.getLimit().getUnit()).isEqualTo("mg/kg");
        assertThat(item.getGiven()).isEqualTo(Verdict.NONE);
    }

    @Test
    void shouldReadValuesInFull() throws JsonMistake {
        SubmissionJson read = SubmissionJson.parse(result(
                "{\"kind\": \"BELOW_DETECTION\", \"detectionLimit\": \"0.001\"}",
                "{\"kind\": \"MICROBIOLOGICAL_PLAN\", \"n\": 5, \"c\": 2, \"m\": 10, \"maximum\": 100}"));

        TestItem item = ((ResultReported) read.value()).getReport().getItems().get(0);
        assertThat(item.getValue().getDetectionLimit()).isEqualByComparingTo("0.001");
        assertThat(item.getLimit().getMaximum()).isEqualByComparingTo("100");
        assertThat(item.getLimit().getUpperInclusive()).isTrue();
    }

    @Test
    void shouldReadBackWhatItWrites() throws JsonMistake {
        SubmissionJson read = SubmissionJson.parse(result("\"未检出\"", "\"不得检出\""));
        Dispatch dispatch = new Dispatch("lab-a", read.value());

        assertThat(SubmissionJson.parse(Json.line(DispatchJson.of(dispatch)))).isEqualTo(read);
    }

    @Test
    void shouldTellTheKindAndTheActionByTheirFields() throws JsonMistake {
        assertThat(action("{\"reportNumber\": \"R-1\", \"version\": 2}")).isEqualTo(new Finalised("R-1", 2));
        assertThat(action("{\"lab\": \"LAB-B\"}")).isEqualTo(new ReinspectionLabNamed("LAB-B"));
        assertThat(SubmissionJson.parse("""
                {"kind": "sample", "version": 1,
                 "sample": {"organiser": "O", "sampleNumber": "S-1", "purpose": "SUPERVISION", "level": "CITY",
                            "channel": "SHOP", "catalogue": "玩具", "productName": "积木", "producer": {"name": "厂甲"},
                            "regionCode": "341800", "lab": "LAB-A", "sampledOn": "2026-03-02"}}
                """).value()).isInstanceOf(SampleRegistered.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "concludedOn; conclude; UNKNOWN_FIELD; report.conclude",
                "\"version\": 1,; ~~; MISSING; report.version",
                "2026-03-20; 20.3.2026; WRONG_TYPE; report.concludedOn",
                "NONCONFORMING; FAILED; UNKNOWN_WORD; report.given",
                "0.62; 0.123456789; TOO_MANY_DIGITS; report.items[0].limit.upper",
                "\"≤0.5 mg/kg\"; \"about half\"; UNREADABLE_LIMIT; report.items[0].limit",
                "\"S-1\"; 17; WRONG_TYPE; sampleNumber",
                "\"version\": 1; \"version\": 1.5; WRONG_TYPE; report.version",
                "\"report\"; \"bericht\"; UNKNOWN_KIND; kind",
                "\"lab-a\"; 5; WRONG_TYPE; principal",
            })
    void shouldNameTheFieldAtFault(String right, String wrong, Code code, String path) {
        String text = result("1", "\"≤0.5 mg/kg\"");
        if (code == Code.TOO_MANY_DIGITS) {
            text = result("1", "{\"kind\": \"AT_MOST\", \"upper\": 0.62}");
        }
        String mistaken = text.replace(right, wrong);

        JsonMistake mistake = catchThrowableOfType(JsonMistake.class, () -> SubmissionJson.parse(mistaken));

        assertThat(mistake.code()).isEqualTo(code);
        assertThat(mistake.path()).isEqualTo(path);
    }

    @Test
    void shouldNotWriteOutANumberOfABillionDigits() {
        String text = result("1", "{\"kind\": \"AT_MOST\", \"upper\": 1e999999999}");

        assertThat(catchThrowableOfType(JsonMistake.class, () -> SubmissionJson.parse(text))
                        .code())
                .isEqualTo(Code.TOO_MANY_DIGITS);
    }

    @Test
    void shouldRefuseAUnitInsideAValueAndTextThatIsNoJson() {
        assertThat(code(result("\"0.62 mg/kg\"", "null"))).isEqualTo(Code.UNIT_IN_VALUE);
        for (String text : List.of("", "{", "{} {}", "{\"kind\": 1, \"kind\": 2}")) {
            assertThat(code(text)).as(text).isIn(Code.NOT_JSON, Code.WRONG_TYPE);
        }
    }

    private static Code code(String text) {
        return catchThrowableOfType(JsonMistake.class, () -> SubmissionJson.parse(text))
                .code();
    }

    private static Object action(String action) throws JsonMistake {
        String text = "{\"organiser\": \"O\", \"sampleNumber\": \"S-1\", \"action\": " + action + "}";
        return ((OfficeAction) SubmissionJson.parse(text).value()).getAction();
    }

    private static String result(String value, String limit) {
        return RESULT.replace("VALUE", value).replace("LIMIT", limit);
    }
}
