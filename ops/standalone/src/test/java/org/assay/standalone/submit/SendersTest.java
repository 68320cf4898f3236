package org.assay.standalone.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.contract.ingress.Finalised;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.ResultReported;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.reference.Submitter;
import org.assay.standalone.UserError;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.Test;

class SendersTest {
    private static final Submitter OFFICE = body("office-a", Submitter.Kind.OFFICE, "OFFICE-A");
    private static final Submitter OTHER_OFFICE = body("office-b", Submitter.Kind.OFFICE, "OFFICE-B");
    private static final Submitter LAB = body("lab-a", Submitter.Kind.LAB, "LAB-A");
    private static final Submitter OTHER_LAB = body("lab-b", Submitter.Kind.LAB, "LAB-B");

    private final Senders senders =
            new Senders(List.of(OFFICE, OTHER_OFFICE, LAB, OTHER_LAB), new Texts(Locale.ENGLISH));
    private final OfficeAction action = new OfficeAction("OFFICE-B", "S-1", null, null, new Finalised("R-1", 1));

    @Test
    void shouldTakeTheOfficeWhoseSampleItIs() {
        assertThat(senders.of(action, Optional.empty())).isEqualTo("office-b");
    }

    @Test
    void shouldTakeWhoeverIsNamed() {
        assertThat(senders.of(action, Optional.of("office-a"))).isEqualTo("office-a");
    }

    @Test
    void shouldAskWhichLaboratoryReports() {
        assertThatThrownBy(() -> senders.of(new ResultReported(), Optional.empty()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--principal")
                .hasMessageContaining("lab-a, lab-b");
    }

    @Test
    void shouldNameWhoMaySendIt() {
        assertThatThrownBy(() -> senders.of(action, Optional.of("lab-a")))
                .isInstanceOf(UserError.class)
                .hasMessage("lab-a is a laboratory; this is sent by an office: office-a, office-b");
        assertThatThrownBy(() -> senders.of(action, Optional.of("lab-x")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("lab-x");
    }

    private static Submitter body(String principal, Submitter.Kind kind, String id) {
        return new Submitter(principal, kind, id, id, id, "", "", "341800", AdminLevel.CITY);
    }
}
