package org.assay.standalone.submit;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.domain.reference.Submitter;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.text.Texts;

/** Who submits a record: whoever is named, else whom the record tells. */
public final class Senders {
    private final List<Submitter> submitters;
    private final Texts texts;

    /** Chooses among the submitters of the reference data. */
    public Senders(Collection<Submitter> submitters, Texts texts) {
        this.submitters = List.copyOf(submitters);
        this.texts = texts;
    }

    /**
     * The principal.
     *
     * @throws UserError when nobody is called so, when it may not send this, or when it cannot be told
     */
    public String of(SpecificRecord value, Optional<String> named) {
        Submitter.Kind kind = kind(value);
        if (named.isPresent()) {
            return named(named.get(), kind);
        }
        List<Submitter> candidates = submitters.stream()
                .filter(submitter -> submitter.kind() == kind)
                .filter(submitter -> isTold(value, submitter))
                .toList();
        if (candidates.size() == 1) {
            return candidates.get(0).principal();
        }
        throw new UserError(Exit.PENDING, texts.get("submit.who", principals(kind)));
    }

    private String named(String principal, Submitter.Kind kind) {
        Submitter submitter = submitters.stream()
                .filter(known -> known.principal().equals(principal))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        Exit.PENDING, texts.get("submit.unknown-principal", principal, principals(kind))));
        if (submitter.kind() != kind) {
            throw new UserError(
                    Exit.PENDING,
                    texts.get("submit.not-allowed", principal, word(submitter.kind()), word(kind), principals(kind)));
        }
        return principal;
    }

    private String word(Submitter.Kind kind) {
        return texts.get("submitter." + kind.name().toLowerCase(Locale.ROOT));
    }

    private String principals(Submitter.Kind kind) {
        return submitters.stream()
                .filter(submitter -> submitter.kind() == kind)
                .map(Submitter::principal)
                .collect(Collectors.joining(", "));
    }

    private static Submitter.Kind kind(SpecificRecord value) {
        if (value instanceof ResultReported) {
            return Submitter.Kind.LAB;
        }
        return value instanceof NoticePublished ? Submitter.Kind.AUTHORITY : Submitter.Kind.OFFICE;
    }

    /** An office speaks for its own samples only; a laboratory or an authority for anybody's. */
    private static boolean isTold(SpecificRecord value, Submitter submitter) {
        if (value instanceof SampleRegistered registered) {
            return registered.getSample().getOrganiser().equals(submitter.id());
        }
        return !(value instanceof OfficeAction action) || action.getOrganiser().equals(submitter.id());
    }
}
