package org.assay.delivery.processor;

/** An alert in a subscription. Neither id holds a bar: a subscription's is principal and name, an alert's a hash. */
record Place(String subscription, String alertId) {
    private static final char BAR = '|';

    String text() {
        return subscription + BAR + alertId;
    }

    static Place parse(String text) {
        int bar = text.lastIndexOf(BAR);
        return new Place(text.substring(0, bar), text.substring(bar + 1));
    }
}
