package org.assay.domain.alert;

import org.assay.domain.identifier.Fingerprint;

/** Identity of an alert: the same rule, subject and episode give the same id on every run, whatever the release. */
final class AlertId {
    private AlertId() {}

    /** 32 hexadecimal digits. */
    static String of(String rule, String subject, String episode) {
        return Fingerprint.of(rule, subject, episode);
    }
}
