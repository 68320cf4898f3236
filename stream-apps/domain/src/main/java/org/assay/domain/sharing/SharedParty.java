package org.assay.domain.sharing;

import org.assay.domain.model.Party;

/**
 * A party as partners see it: who and in which region, never its address.
 *
 * @param name null when not known
 * @param uscc as printed, null when not given
 * @param regionCode null when not given
 */
public record SharedParty(String name, String uscc, String regionCode) {
    /** Null when nothing is known of the party. */
    static SharedParty of(Party party) {
        if (party == null) {
            return null;
        }
        var shared = new SharedParty(text(party.name()), text(party.uscc()), text(party.regionCode()));
        return shared.name == null && shared.uscc == null && shared.regionCode == null ? null : shared;
    }

    /** A text without margins; null for the strokes that fill empty cells. */
    static String text(String raw) {
        if (raw == null) {
            return null;
        }
        String text = raw.strip();
        return text.isEmpty() || text.equals("/") ? null : text;
    }
}
