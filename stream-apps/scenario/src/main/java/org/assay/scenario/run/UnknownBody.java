package org.assay.scenario.run;

import java.util.Collection;
import java.util.List;

/** A story names a laboratory or an office that the reference data does not know. */
public final class UnknownBody extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final transient List<String> known;

    UnknownBody(String id, Collection<String> known) {
        super(id);
        this.id = id;
        this.known = known.stream().sorted().toList();
    }

    public String id() {
        return id;
    }

    /** The ids that are known. */
    public List<String> known() {
        return known;
    }
}
