package org.assay.standalone.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.assay.noticefiles.NoticeBatch;
import org.assay.noticefiles.NoticeReader;
import org.assay.noticefiles.ReadOptions;
import org.assay.noticefiles.RowOutcome;
import org.assay.noticefiles.mapping.Mapping;
import org.assay.noticefiles.mapping.MappingException;
import org.assay.noticefiles.mapping.Mappings;
import org.assay.standalone.Exit;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.Quiet;
import org.assay.standalone.importing.ImportSummary;
import org.assay.standalone.importing.NoticeImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports published notices from files. */
@Command(name = "import")
final class ImportCommand extends ClusterCommand {
    private static final Duration QUIET_WITHIN = Duration.ofMinutes(10);
    private static final long WORD_EVERY_NANOS = 2_000_000_000L;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    private List<Path> files;

    @Option(names = "--mapping", paramLabel = "M", required = true, descriptionKey = "mapping")
    private String mapping;

    @Option(names = "--encoding", paramLabel = "E", descriptionKey = "encoding")
    private String encoding;

    @Option(names = "--most", paramLabel = "N", descriptionKey = "most", defaultValue = "20")
    private int most;

    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    @Override
    protected int run() throws InterruptedException {
        Mapping columns = mapping();
        NoticeBatch batch = NoticeReader.read(files, columns, options());
        if (!batch.badFiles().isEmpty()) {
            // Nothing is half done: a file that cannot be read keeps the others back too.
            batch.badFiles().forEach(bad -> err().println(bad.message(texts().locale())));
            return Exit.PENDING;
        }
        try (Connection connection = connect()) {
            NoticeImport run = new NoticeImport(connection, columns.principal(), batch);
            AtomicLong word = new AtomicLong(System.nanoTime());
            int undecided = run.run((done, all) -> tell(word, done, all));
            boolean quiet = undecided == 0 && new Quiet(connection, groups(), texts()).await(QUIET_WITHIN, text -> {});
            if (!quiet) {
                throw error(Exit.NOT_QUIET, "import.not-quiet", undecided);
            }
            print(batch, run.summary());
            return Exit.OK;
        }
    }

    private Mapping mapping() {
        try {
            return Mappings.find(mapping);
        } catch (MappingException mistake) {
            throw error(Exit.PENDING, "import.mapping", mistake.message(texts().locale()));
        }
    }

    private ReadOptions options() {
        if (encoding == null) {
            return ReadOptions.defaults();
        }
        try {
            return ReadOptions.defaults().withEncoding(Charset.forName(encoding));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw error(Exit.PENDING, "import.encoding", encoding);
        }
    }

    private void tell(AtomicLong word, int done, int all) {
        if (done == all || System.nanoTime() - word.get() > WORD_EVERY_NANOS) {
            word.set(System.nanoTime());
            err().println(texts().get("import.progress", done, all));
            err().flush();
        }
    }

    private void print(NoticeBatch batch, ImportSummary summary) {
        if (isJson) {
            json(line(summary));
            return;
        }
        batch.others().stream()
                .filter(RowOutcome.Malformed.class::isInstance)
                .limit(most)
                .forEach(row -> out().println(row.message(texts().locale())));
        say("import.rows", summary.rows(), summary.accepted(), summary.duplicate(), summary.held(), summary.rejected());
        summary.reasons().forEach((reason, rows) -> say("import.reason", reason, rows));
        say("import.samples", summary.samples(), summary.nonconforming());
    }

    private static Map<String, Object> line(ImportSummary summary) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("rows", summary.rows());
        line.put("accepted", summary.accepted());
        line.put("duplicate", summary.duplicate());
        line.put("held", summary.held());
        line.put("rejected", summary.rejected());
        line.put("samples", summary.samples());
        line.put("nonconforming", summary.nonconforming());
        return line;
    }
}
