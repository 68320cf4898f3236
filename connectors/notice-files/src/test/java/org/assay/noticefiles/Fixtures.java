package org.assay.noticefiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.message.BinaryMessageEncoder;
import org.assay.contract.ingress.NoticePublished;
import org.assay.noticefiles.mapping.Mapping;
import org.assay.noticefiles.mapping.MappingException;
import org.assay.noticefiles.mapping.Mappings;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Made-up notices in the shapes of the real ones. */
final class Fixtures {
    static final List<String> FOOD_COLUMNS = List.of(
            "信息来源", "搜索条件", "物料名称", "产品分类", "生产商", "供应商", "生产日期", "批号", "项目分类", "检测项目", "单位", "检测结果", "限量值", "判定",
            "发布单位", "发布日期", "备注");
    static final List<String> METAL_COLUMNS = List.of(
            "ROW_ID",
            "PRODUCT_TYPE",
            "PRODUCT_NAME",
            "METAL",
            "CONCENTRATION",
            "UNITS",
            "MANUFACTURER",
            "MADE_IN_COUNTRY",
            "PURCHASE COUNTRY",
            "COLLECTION_DATE",
            "INVESTIGATION TYPE");

    private Fixtures() {}

    static Mapping mapping(String name) {
        try {
            return Mappings.shipped(name);
        } catch (MappingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> foodPass(String product, String producer, String authority, String day) {
        return List.of(
                "示例网",
                "",
                product,
                "豆制品示例-->豆干",
                producer,
                "示例商店 ",
                day,
                "",
                "",
                "",
                "",
                "",
                "",
                "合格",
                "国内监督抽查(" + authority + ")",
                day,
                "");
    }

    static List<String> foodFail(String product, String item, String value, String limit) {
        return List.of(
                "示例网",
                "",
                product,
                "豆制品示例-->豆干",
                "示例食品厂 ",
                "示例商店 ",
                "2023-03-01",
                "",
                "",
                item,
                "",
                value,
                limit,
                "不合格",
                "国内监督抽查(江苏市场监管局)",
                "2023-03-01",
                "/");
    }

    static List<String> metal(String id, String product, String metal, String value, String day) {
        return List.of(
                id, "Sample Toys", product, metal, value, "ppm", "Not listed", "INDIA", "UNITED STATES", day, "S");
    }

    /** A text with delimiters; every cell in quotation marks when it needs them. */
    static String csv(List<String> header, List<List<String>> rows) {
        return Stream.concat(Stream.of(header), rows.stream())
                .map(row -> row.stream().map(Fixtures::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\\r\\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook of texts. */
    static byte[] xlsx(List<String> header, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "fixture", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("notices");
            List<List<String>> all = new ArrayList<>();
            all.add(header);
            all.addAll(rows);
            for (int r = 0; r < all.size(); r++) {
                for (int c = 0; c < all.get(r).size(); c++) {
                    if (!all.get(r).get(c).isEmpty()) {
                        sheet.value(r, c, all.get(r).get(c));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What two batches must share to be the same import. */
    static List<ByteBuffer> bytes(NoticeBatch batch) {
        BinaryMessageEncoder<NoticePublished> encoder = NoticePublished.getEncoder();
        return batch.submissions().stream()
                .map(submission -> {
                    try {
                        return encoder.encode(submission.notice());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
