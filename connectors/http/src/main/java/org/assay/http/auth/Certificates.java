package org.assay.http.auth;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.assay.http.party.Party;
import org.assay.http.party.PartyDirectory;

/** Client certificates, known by their fingerprint: who signed them does not matter, which one it is does. */
public final class Certificates implements Authenticator {
    private final PartyDirectory directory;
    private final InstantSource clock;

    /** Certificates of the parties in a directory. */
    public Certificates(PartyDirectory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Optional<Party> authenticate(Credentials credentials) {
        return credentials
                .certificate()
                .filter(this::isValidNow)
                .flatMap(own -> directory.byCertificate(fingerprint(own)));
    }

    private boolean isValidNow(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
            return true;
        } catch (CertificateException notNow) {
            return false;
        }
    }

    /** SHA-256 of the DER form, in lower-case hex. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
