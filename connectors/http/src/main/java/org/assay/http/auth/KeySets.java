package org.assay.http.auth;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.util.List;

/** The public keys of an issuer, as a JSON Web Key Set (RFC 7517). */
public final class KeySets {
    private KeySets() {}

    /**
     * A key set behind a URL or in a file. A URL is asked again when a token names an unknown key, at most every 30 s; a file when it has
     * changed.
     *
     * @throws IllegalArgumentException when it is neither an http(s) nor a file URL
     */
    public static JWKSource<SecurityContext> of(URI place) {
        if ("file".equals(place.getScheme())) {
            return new InFile(Path.of(place));
        }
        if (!List.of("http", "https").contains(String.valueOf(place.getScheme()))) {
            throw new IllegalArgumentException(place.toString());
        }
        try {
            return JWKSourceBuilder.create(place.toURL()).retrying(true).build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final class InFile implements JWKSource<SecurityContext> {
        private final Path file;
        private FileTime readAt;
        private JWKSet keys;

        InFile(Path file) {
            this.file = file;
        }

        @Override
        public synchronized List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
            try {
                FileTime changedAt = Files.getLastModifiedTime(file);
                if (!changedAt.equals(readAt)) {
                    keys = JWKSet.load(file.toFile());
                    readAt = changedAt;
                }
                return selector.select(keys);
            } catch (IOException | ParseException e) {
                throw new KeySourceException(file + " cannot be read", e);
            }
        }
    }
}
