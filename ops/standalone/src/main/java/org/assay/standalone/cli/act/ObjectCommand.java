package org.assay.standalone.cli.act;

import picocli.CommandLine.Command;

/** A party objects, or without a ground applies for a re-inspection. */
@Command(name = "object")
public final class ObjectCommand extends SampleActionCommand {
    @Override
    protected Object action(ActionWords words) {
        return words.objection();
    }
}
