package org.assay.serdes;

import org.apache.avro.Conversions;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;

/** How values of logical types look in generic records. */
final class GenericModels {

    private static final GenericData CONVERTING = new GenericData();

    static {
        CONVERTING.addLogicalTypeConversion(new Conversions.DecimalConversion());
        CONVERTING.addLogicalTypeConversion(new Conversions.UUIDConversion());
        CONVERTING.addLogicalTypeConversion(new TimeConversions.DateConversion());
        CONVERTING.addLogicalTypeConversion(new TimeConversions.TimeMillisConversion());
        CONVERTING.addLogicalTypeConversion(new TimeConversions.TimeMicrosConversion());
        CONVERTING.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
        CONVERTING.addLogicalTypeConversion(new TimeConversions.TimestampMicrosConversion());
        CONVERTING.addLogicalTypeConversion(new TimeConversions.LocalTimestampMillisConversion());
        CONVERTING.addLogicalTypeConversion(new TimeConversions.LocalTimestampMicrosConversion());
    }

    private GenericModels() {}

    /** Avro's plain types, or Java's own for decimals, dates and times when the configuration asks for them. */
    static GenericData of(AvroSerdeConfig config) {
        return config.convertsLogicalTypes() ? CONVERTING : GenericData.get();
    }
}
