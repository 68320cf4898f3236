package org.assay.standalone.cli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.CommandLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes are found before the cluster is asked, so none has to be there. */
class SubscribeCommandTest {
    private final StringWriter err = new StringWriter();

    private int run(String options) {
        List<String> all =
                new ArrayList<>(List.of("subscribe", "--bootstrap-servers", "127.0.0.1:1", "--schema-registry-url"));
        all.add("http://127.0.0.1:1");
        all.addAll(List.of(options.split(" ")));
        return CommandLines.english(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all --email a@example.org | --as
            All --as office-a --email a@example.org | "All" is no name
            all --as office-a | Say one way
            all --as office-a --topic --email a@example.org | Say one way
            all --as office-a --webhook https://example.org/hook | --secret NAME
            all --as office-a --webhook ftp://example.org --secret s | "ftp://example.org" is no URL
            all --as office-a --webhook https://a:b@example.org --secret s | is no URL
            all --as office-a --email nobody | "nobody" is no e-mail address
            all --as office-a --email a@example.org --secret s | for a webhook only
            all --as office-a --topic --kind fire | nonconformance, defect-clue
            all --as office-a --topic --severity bad | safety, important, label
            all --as office-a --topic --channel moon | production, shop, online
            all --as office-a --topic --region Atlantis | no region "Atlantis"
            all --as office-a --topic --catalogue Unicorn | no product kind "Unicorn"
            all --as office-a --topic --digest 25:00 | "25:00" is no time of day
            all --as office-a --topic --quiet 22:00 | "22:00" is no range
            all --as office-a --topic --quiet 22:00-22:00 | no range of two different times
            all --as office-a --topic --ack-within 4h | belong together
            all --as office-a --topic --ack-within soon --escalate-to a@example.org | "soon" is no time
            """)
    void shouldSayInOneLineWhatIsWrong(String options, String says) {
        assertThat(run(options.strip())).isEqualTo(Exit.PENDING);

        assertThat(err.toString().lines().toList()).singleElement().asString().contains(says.strip());
    }

    @Test
    void shouldShowTheTimesOfASubscription() {
        assertThat(TimeOptions.clock(7 * 60 + 5)).isEqualTo("07:05");
    }
}
