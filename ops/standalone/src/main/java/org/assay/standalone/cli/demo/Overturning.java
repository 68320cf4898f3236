package org.assay.standalone.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.campaign.Campaign;
import org.assay.standalone.home.Home;
import org.assay.standalone.submit.DispatchJson;
import org.assay.standalone.text.Json;
import org.assay.standalone.text.Texts;

/** Explains how to overturn one result, with a correction ready to be sent. */
final class Overturning {
    private static final String FILE = "demo-correction.json";

    private final Home home;
    private final Texts texts;
    private final PrintWriter out;

    Overturning(Home home, Texts texts, PrintWriter out) {
        this.home = home;
        this.texts = texts;
        this.out = out;
    }

    void explain(Campaign.Example example) {
        Path file = home.root().resolve(FILE);
        try {
            Files.writeString(file, Json.line(DispatchJson.of(example.correction())) + "\n");
        } catch (IOException e) {
            throw new UserError(Exit.BAD_CONFIG, texts.get("home.unwritable", home, e.getMessage()), e);
        }
        String number = example.sample().number();
        boolean isStandard = home.root().equals(Home.of(null, texts).root());
        String where = isStandard ? "" : " --home " + shown(home.root());
        out.println();
        out.println(texts.get("demo.overturn", number));
        List.of(
                        "sample " + number,
                        "submit " + shown(file),
                        "sample " + number,
                        "alerts --type interview",
                        "rates",
                        "verify")
                .forEach(command -> out.println("  ./assay " + command + where));
        out.println(texts.get("demo.end", "./assay down" + where));
    }

    private static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }
}
