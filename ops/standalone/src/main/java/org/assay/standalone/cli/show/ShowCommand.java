package org.assay.standalone.cli.show;

import java.util.Locale;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.standalone.cli.ClusterCommand;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.References;
import picocli.CommandLine.Option;

/** A command that shows what the running stack has published, to people or to programs. */
public abstract class ShowCommand extends ClusterCommand {
    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    private Names names;

    /** Shows it. */
    protected abstract int show(Connection connection) throws Exception;

    @Override
    protected final int run() throws Exception {
        try (Connection connection = connect()) {
            return show(connection);
        }
    }

    /** Whether programs read it. */
    protected final boolean isJson() {
        return isJson;
    }

    /** Names for codes, by the newest reference release that ships. */
    protected final Names names() {
        if (names == null) {
            names = new Names(release(), texts());
        }
        return names;
    }

    /** The word in the user's language for a constant. */
    protected final String word(Enum<?> constant) {
        return names().word(constant);
    }

    /** A heading of a table. */
    protected final String heading(String name) {
        return texts().get("column." + name);
    }

    /** How a constant is written on the command line: lower case, with hyphens. */
    protected static String option(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ReferenceRelease release() {
        References references = References.read(installation().references(), texts());
        return references.release(references.latest());
    }
}
