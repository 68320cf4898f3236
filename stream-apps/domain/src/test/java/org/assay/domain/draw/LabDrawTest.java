package org.assay.domain.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.Submitter;
import org.junit.jupiter.api.Test;

class LabDrawTest {
    private static final String SAMPLE = "office-a|S-1";
    private static final List<String> QUALIFIED = List.of("LAB-A", "LAB-B", "LAB-C", "LAB-D", "LAB-E");

    private static LabDraw.Proof draw(String seed) {
        var draw = new LabDraw(seed, SAMPLE, "LAB-A");
        return draw.among(draw.candidates(QUALIFIED));
    }

    // printf '%s' '2026-03-02 SSE 3388.06|office-a|S-1|LAB-B' | sha256sum
    @Test
    void shouldHashWhatSha256sumHashes() {
        var proof = draw("2026-03-02 SSE 3388.06");

        assertThat(proof.tickets())
                .filteredOn(ticket -> ticket.lab().equals("LAB-B"))
                .containsExactly(new LabDraw.Ticket(
                        "LAB-B",
                        "2026-03-02 SSE 3388.06|office-a|S-1|LAB-B",
                        "fd6fde5908e62880e766c934cb446a22f85be4014f6bd4243fbe9616ad52005f"));
        assertThat(proof.winner()).isEqualTo("LAB-E");
    }

    @Test
    void shouldDrawTheSameWhateverTheOrderOfTheCandidates() {
        var draw = new LabDraw("seed", SAMPLE, "LAB-A");

        assertThat(draw.among(List.of("LAB-D", "LAB-B", "LAB-C")))
                .isEqualTo(draw.among(List.of("LAB-B", "LAB-C", "LAB-D")));
    }

    @Test
    void shouldNeverDrawTheFirstLaboratory() {
        assertThat(IntStream.range(0, 2000).mapToObj(i -> draw("seed " + i)))
                .allSatisfy(proof -> assertThat(proof.tickets())
                        .extracting(LabDraw.Ticket::lab)
                        .containsExactlyInAnyOrder("LAB-B", "LAB-C", "LAB-D", "LAB-E"));
        var draw = new LabDraw("seed", SAMPLE, "LAB-A");
        assertThatThrownBy(() -> draw.among(List.of("LAB-A", "LAB-B"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldDrawNobodyWhereOnlyTheFirstLaboratoryIsQualified() {
        var draw = new LabDraw("seed", SAMPLE, "LAB-A");

        assertThat(draw.candidates(List.of("LAB-A"))).isEmpty();
    }

    // Pearson's test with 3 degrees of freedom: beyond 16.27 once in 1000 fair draws. The seeds are fixed.
    @Test
    void shouldGiveEveryCandidateTheSameChance() {
        int draws = 4000;
        Map<String, Integer> won = new HashMap<>();
        IntStream.range(0, draws).forEach(i -> won.merge(draw("seed " + i).winner(), 1, Integer::sum));

        double expected = draws / 4.0;
        double chiSquare = won.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();

        assertThat(won).hasSize(4);
        assertThat(chiSquare).isLessThan(16.27);
    }

    @Test
    void shouldTakeOnlyLaboratoriesWithACertificateThatAreNotBarred() {
        var release = ReferenceRelease.of(
                1,
                List.of(
                        body("LAB-A", Submitter.Kind.LAB, "210000000001"),
                        body("LAB-B", Submitter.Kind.LAB, ""),
                        body("LAB-C", Submitter.Kind.LAB, "210000000003"),
                        body("OFFICE", Submitter.Kind.OFFICE, "")));

        assertThat(LabDraw.qualified(release, Set.of("LAB-C"))).containsExactly("LAB-A");
    }

    @Test
    void shouldTakeNoSeedThatSaysNothingOrHasSeveralLines() {
        assertThat(List.of("", " ", "a\nb")).noneMatch(LabDraw::isSeed);
        assertThat(LabDraw.isSeed("上证指数 3388.06")).isTrue();
    }

    private static Submitter body(String id, Submitter.Kind kind, String cma) {
        return new Submitter(id.toLowerCase(Locale.ROOT), kind, id, id, id, "", cma, "", null);
    }
}
