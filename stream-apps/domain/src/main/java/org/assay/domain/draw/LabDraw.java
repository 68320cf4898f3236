package org.assay.domain.draw;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.Submitter;

/**
 * The draw of the laboratory that tests a sample again (随机确定复检机构; 食品安全法 88). Every qualified laboratory but the first one
 * takes part. Each gets a number, the SHA-256 of seed, sample and its id; the lowest wins. The seed is a text that is published
 * before, such as the closing figure of an exchange of a day to come, so that nobody can choose the outcome and everybody can
 * repeat the draw.
 *
 * @param seed published text
 * @param sample organiser and number, joined by a bar
 * @param firstLab id of the laboratory that tested first; it never takes part, also where no other one is left
 */
public record LabDraw(String seed, String sample, String firstLab) {
    private static final String BAR = "|";
    private static final Comparator<Ticket> ORDER =
            Comparator.comparing(Ticket::digest).thenComparing(Ticket::lab);

    /**
     * A laboratory in the draw.
     *
     * @param text what is hashed, in UTF-8 and without a line end
     * @param digest its SHA-256 in hexadecimal digits
     */
    public record Ticket(String lab, String text, String digest) {}

    /**
     * What proves the draw.
     *
     * @param tickets by rank; the first one has won
     */
    public record Proof(LabDraw draw, List<Ticket> tickets) {
        public Proof {
            tickets = List.copyOf(tickets);
            if (tickets.isEmpty()) {
                throw new IllegalArgumentException("a draw without candidates");
            }
        }

        /** Id of the laboratory that was drawn. */
        public String winner() {
            return tickets.get(0).lab();
        }
    }

    public LabDraw {
        Objects.requireNonNull(sample);
        Objects.requireNonNull(firstLab);
        if (!isSeed(seed)) {
            throw new IllegalArgumentException("no seed");
        }
    }

    /** Whether a text can be a seed: it says something, in one line. */
    public static boolean isSeed(String text) {
        return text != null && !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
    }

    /**
     * The laboratories that are qualified: those of the reference release with a certificate (检验检测机构资质认定).
     *
     * @param barred ids of laboratories that may not test, such as those under a sanction
     */
    public static List<String> qualified(ReferenceRelease release, Set<String> barred) {
        return release.submitters().stream()
                .filter(body -> body.kind() == Submitter.Kind.LAB && !body.cma().isBlank())
                .map(Submitter::id)
                .filter(id -> !barred.contains(id))
                .toList();
    }

    /** Those who take part: the qualified ones without the first. */
    public List<String> candidates(Collection<String> qualified) {
        return qualified.stream()
                .filter(lab -> !lab.equals(firstLab))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Draws.
     *
     * @param candidates at least one, as {@link #candidates} gives them
     */
    public Proof among(Collection<String> candidates) {
        return new Proof(
                this, candidates.stream().map(this::ticket).sorted(ORDER).toList());
    }

    private Ticket ticket(String lab) {
        if (lab.equals(firstLab)) {
            throw new IllegalArgumentException("the first laboratory takes no part");
        }
        String text = String.join(BAR, seed, sample, lab);
        return new Ticket(lab, text, Sha256.of(text));
    }
}
