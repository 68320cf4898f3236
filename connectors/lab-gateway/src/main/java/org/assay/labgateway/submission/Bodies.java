package org.assay.labgateway.submission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.assay.http.Problem;
import org.assay.http.ProblemException;
import org.assay.serdes.TrustedPackages;
import org.assay.submissionjson.JsonMistake;
import org.assay.submissionjson.SubmissionJson;

/** Reads one submission for a party. */
final class Bodies {
    private static final int FIRST_ITEMS = 256;

    static {
        TrustedPackages.trustAssay();
    }

    private Bodies() {}

    /** From JSON; whoever is named in it must be the one who sends it. */
    static SpecificRecord json(byte[] body, Posted posted, String principal) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            SubmissionJson read = SubmissionJson.parse(text, posted.json());
            if (read.principal().filter(named -> !named.equals(principal)).isPresent()) {
                throw problem(403, "not-yours", principal)
                        .at(SubmissionJson.PRINCIPAL)
                        .asException();
            }
            return read.value();
        } catch (CharacterCodingException e) {
            throw problem(400, "not-utf8").asException();
        } catch (JsonMistake mistake) {
            throw of(mistake);
        }
    }

    /** From Avro's binary encoding by the current schema, one record and nothing behind it. */
    static SpecificRecord avro(byte[] body, Posted posted) {
        Schema schema = posted.json().schema();
        try {
            BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(body, null);
            SpecificRecord value = new Careful(schema).read(null, decoder);
            if (decoder.isEnd()) {
                return value;
            }
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | UnsupportedOperationException e) {
            // Told below: bytes of another schema fail in any of these ways.
        }
        throw problem(400, "not-avro", schema.getFullName()).asException();
    }

    private static ProblemException of(JsonMistake mistake) {
        int status = mistake.code() == JsonMistake.Code.NOT_JSON ? 400 : 422;
        String code = mistake.code().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return Problem.of(status, code, mistake::text).at(mistake.path()).asException();
    }

    static Problem problem(int status, String code, Object... args) {
        return Problem.of(status, code, GatewayWords.WORDS.later(code, args));
    }

    /** A few bytes may claim a billion items; room is made for those that come. */
    private static final class Careful extends SpecificDatumReader<SpecificRecord> {
        Careful(Schema schema) {
            super(schema);
        }

        @Override
        protected Object newArray(Object old, int size, Schema schema) {
            return super.newArray(old, Math.min(size, FIRST_ITEMS), schema);
        }
    }
}
