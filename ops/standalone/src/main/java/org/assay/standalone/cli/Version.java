package org.assay.standalone.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is, as the jar's manifest has it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"assay " + text()};
    }

    /** The version alone. */
    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
