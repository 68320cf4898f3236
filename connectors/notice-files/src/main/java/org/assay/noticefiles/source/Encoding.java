package org.assay.noticefiles.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.noticefiles.BadFile;

/** The encoding of a text file, and what to advise when it is the wrong one. */
final class Encoding {
    /**
     * Stands for bytes that cannot be decoded. Half a surrogate pair never comes out of a decoder otherwise, so that the
     * cell with the fault can be named.
     */
    static final char UNDECODABLE = '\uDFFF';

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 1 << 16;

    private final Charset charset;
    private final byte[] sample;

    private Encoding(Charset charset, byte[] sample) {
        this.charset = charset;
        this.sample = sample;
    }

    static Encoding of(Path file, Charset charset) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Encoding(charset, in.readNBytes(SAMPLE));
        }
    }

    /** A reader that marks what it cannot decode and passes over a byte order mark. */
    Reader open(Path file) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(UNDECODABLE));
        InputStream in = Files.newInputStream(file);
        // The decoders of UTF-16 take the mark away themselves.
        if (charset.equals(StandardCharsets.UTF_8) || charset.equals(GB18030)) {
            in.skipNBytes(startsWithMark(charset) ? mark(charset).length : 0);
        }
        return new InputStreamReader(in, decoder);
    }

    /** Whether the text is in UTF-8 beyond ASCII although another encoding was named. */
    boolean isUtf8AfterAll() {
        return !charset.equals(StandardCharsets.UTF_8)
                && decodes(StandardCharsets.UTF_8)
                && !decodes(StandardCharsets.US_ASCII);
    }

    /** Whether the text begins as UTF-16 although another encoding was named. */
    boolean isUtf16AfterAll() {
        return !charset.name().startsWith("UTF-16")
                && (startsWithMark(StandardCharsets.UTF_16LE) || startsWithMark(StandardCharsets.UTF_16BE));
    }

    /** Whether a zero byte is a part of text in this encoding. */
    boolean isWide() {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    BadFileException wrong(String file, long row, String column) {
        return new BadFileException(BadFile.Code.WRONG_ENCODING, file, row, column, charset.name(), advice().name());
    }

    private Charset advice() {
        if (isUtf16AfterAll()) {
            return StandardCharsets.UTF_16;
        }
        return isUtf8AfterAll() || charset.equals(GB18030) ? StandardCharsets.UTF_8 : GB18030;
    }

    private boolean startsWithMark(Charset other) {
        byte[] mark = mark(other);
        return sample.length >= mark.length
                && ByteBuffer.wrap(sample, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static byte[] mark(Charset charset) {
        return "\uFEFF".getBytes(charset);
    }

    /** Whether the sample is of an encoding; a character that is cut off at its end does not count. */
    private boolean decodes(Charset other) {
        CharsetDecoder decoder = other.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), false);
        return !result.isError();
    }
}
