package org.assay.standalone.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.ReleaseRows;
import org.assay.domain.reference.Submitter;
import org.assay.reference.InvalidReferenceFiles;
import org.assay.reference.ReferenceFiles;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.text.Texts;

/** The reference releases in files: what each adds, and who may submit by the newest of them. */
public final class References {
    private final List<ReleaseRows> releases;
    private final Texts texts;

    private References(List<ReleaseRows> releases, Texts texts) {
        this.releases = releases;
        this.texts = texts;
    }

    /**
     * Reads all releases of a directory.
     *
     * @throws UserError with the first mistake and how many there are
     */
    public static References read(Path directory, Texts texts) {
        try {
            int latest = ReferenceFiles.latest(directory);
            if (latest == 0) {
                throw new UserError(Exit.BAD_CONFIG, texts.get("reference.none", directory));
            }
            return new References(ReferenceFiles.releases(directory, latest), texts);
        } catch (InvalidReferenceFiles mistakes) {
            String first = mistakes.text(texts.locale()).lines().findFirst().orElse("");
            int more = mistakes.mistakes().size() - 1;
            String line =
                    more == 0 ? texts.get("reference.mistake", first) : texts.get("reference.mistakes", first, more);
            throw new UserError(Exit.BAD_CONFIG, line, mistakes);
        } catch (IOException e) {
            throw new UserError(Exit.BAD_CONFIG, texts.get("home.unreadable", directory, e.getMessage()), e);
        }
    }

    /** What each release adds. */
    public List<ReleaseRows> releases() {
        return releases;
    }

    /** A release as it holds. */
    public ReferenceRelease release(int number) {
        return ReferenceRelease.of(number, ReleaseRows.fold(releases, number).values());
    }

    /** The highest number. */
    public int latest() {
        return releases.size();
    }

    /**
     * Checks that a release is there.
     *
     * @throws UserError when it is not
     */
    public int require(int number) {
        if (number < 1 || number > latest()) {
            throw new UserError(Exit.PENDING, texts.get("reference.unknown", number, latest()));
        }
        return number;
    }

    /** Everybody who may submit by any release, so that an ingress topic never goes while its submissions are there. */
    public List<Submitter> submitters() {
        return ReleaseRows.fold(releases, latest()).values().stream()
                .filter(Submitter.class::isInstance)
                .map((ReferenceRow row) -> (Submitter) row)
                .toList();
    }

    /**
     * Whose commands run the pipeline.
     *
     * @throws UserError when the releases name none
     */
    public String operator() {
        return submitters().stream()
                .filter(submitter -> submitter.kind() == Submitter.Kind.OPERATOR)
                .map(Submitter::principal)
                .findFirst()
                .orElseThrow(() -> new UserError(Exit.BAD_CONFIG, texts.get("reference.operator")));
    }
}
