package org.assay.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Made-up notices in the shapes that the shipped mappings read. */
final class Notices {
    static final String FOOD_HEADER = "信息来源,搜索条件,物料名称,产品分类,生产商,供应商,生产日期,批号,项目分类,检测项目,单位,检测结果,限量值,判定,发布单位,发布日期,备注";
    static final String METAL_HEADER =
            "ROW_ID,PRODUCT_TYPE,PRODUCT_NAME,METAL,CONCENTRATION,UNITS,MANUFACTURER,MADE_IN_COUNTRY,PURCHASE COUNTRY,COLLECTION_DATE,INVESTIGATION TYPE";

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 365;
    private static final int PRODUCERS = 97;
    private static final int EVERY_FAIL = 20;

    private Notices() {}

    static String foodPass(String product, String kind, String producer, String day) {
        return String.join(
                ",",
                "示例网",
                "",
                product,
                kind,
                producer,
                "示例商店",
                day,
                "",
                "",
                "",
                "",
                "",
                "",
                "合格",
                authority("江苏"),
                day,
                "");
    }

    static String foodFail(String product, String kind, String producer, String day, String item, String value) {
        return String.join(
                ",",
                "示例网",
                "",
                product,
                kind,
                producer,
                "示例商店",
                day,
                "",
                "",
                item,
                "",
                value,
                "≤0.5mg/kg",
                "不合格",
                authority("江苏"),
                day,
                "");
    }

    /** How the authority that publishes is written. */
    static String authority(String province) {
        return "国内监督抽查(" + province + "市场监管局)";
    }

    static String product(String id, String outcome, String items) {
        return """
                {"source_record_id": "%s", "market": "China / Qingdao", "inspection_outcome": "%s", "source_id": "MADE_UP", \
                "nonconforming_items_source_reported": "%s", "production_date_or_batch_source_reported": "2023.7.9/A12", \
                "product_kind_source_reported": "示例制动液", "product_name": "示例全合成制动液", "manufacturer": "示例油品公司", \
                "model_specification_source_reported": "500ml", "report_date": "2024-02-03", "source_note": "", \
                "source_url": "https://example.org/n/1"}""".formatted(id, outcome, items);
    }

    static String metal(int id, String product, String metal, String value, String day) {
        return String.join(
                ",",
                Integer.toString(id),
                "Toys/Children's Products",
                product,
                metal,
                value,
                "ppm",
                "Not listed",
                "INDIA",
                "UNITED STATES",
                day,
                "S");
    }

    /** Food notices of one row a sample, of which every twentieth fails. */
    static List<String> foodRows(String product, int rows) {
        List<String> lines = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            String day = FIRST_DAY.plusDays(i % DAYS).toString();
            String producer = "示例食品厂" + i % PRODUCERS;
            lines.add(
                    i % EVERY_FAIL == 0
                            ? foodFail(product + i, "豆制品", producer, day, "铅(以Pb计)", "0.61mg/kg")
                            : foodPass(product + i, "豆制品", producer, day));
        }
        return lines;
    }

    /** How many of so many {@link #foodRows} fail. */
    static int failing(int rows) {
        return (rows + EVERY_FAIL - 1) / EVERY_FAIL;
    }

    /** A file of a header and rows. */
    static Path csv(Path file, String header, List<String> rows) {
        return write(file, header + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }

    static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
