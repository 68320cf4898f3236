package org.assay.noticefiles.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;

/** The text of a workbook's cell, without loss: numbers with the digits that were typed, days as {@code 2024-05-31}. */
final class CellText {
    // A workbook holds binary numbers, written with up to 17 digits (1.1 as 1.1000000000000001); 15 were typed.
    private static final MathContext TYPED_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** Day 0 of a workbook; it is a day early because day 60, 29 February 1900, is counted but never was. */
    private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final BigDecimal FIRST_SURE_DAY = BigDecimal.valueOf(61);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    private final LocalDateTime epoch;
    private final Map<String, Boolean> dateFormats = new HashMap<>();

    CellText(boolean date1904) {
        this.epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
    }

    /** The text; empty for a cell that is null or empty. */
    String of(Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDay(cell, number) ? day(number) : plain(number);
        }
        return cell.getValue().toString();
    }

    static String plain(BigDecimal number) {
        BigDecimal typed = number.round(TYPED_DIGITS);
        BigDecimal kept = typed.doubleValue() == number.doubleValue() ? typed : number;
        return kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
    }

    private boolean isDay(Cell cell, BigDecimal number) {
        if (number.compareTo(FIRST_SURE_DAY) < 0 || number.compareTo(LAST_DAY) >= 0 || cell.getDataFormatId() == null) {
            return false;
        }
        String format = cell.getDataFormatString();
        if (format == null) {
            return isBuiltInDay(cell.getDataFormatId());
        }
        return dateFormats.computeIfAbsent(format, CellText::showsDay);
    }

    /** The numbered formats of ECMA-376, part 1, 18.8.30 that show a day, those of East Asia included. */
    private static boolean isBuiltInDay(int id) {
        return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
    }

    /** Whether a format code shows a day; quoted and escaped text, colours and locales in it say nothing. */
    static boolean showsDay(String format) {
        String codes = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
        return codes.indexOf('y') >= 0 || codes.indexOf('d') >= 0;
    }

    private String day(BigDecimal number) {
        long seconds = number.multiply(SECONDS_A_DAY)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        LocalDateTime time = epoch.plus(Duration.ofSeconds(seconds));
        return time.format(time.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : TIME);
    }
}
