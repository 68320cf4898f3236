package org.assay.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A small made-up release in a folder of its own, to break in one place. */
final class ReleaseFixture {

    private static final Map<String, String> FILES = Map.of(
            "release.yaml",
            """
            number: 1
            titleZh: 示例
            titleEn: Example
            madeOn: 2026-01-05
            sources:
              - made up
            """,
            "catalogue.csv",
            """
            code,nameZh,nameEn,class,domain,effectiveFrom,effectiveTo
            T,玩具,Toys,,CONSUMER,2020-01-01,
            T-1,积木,Building blocks,T,CONSUMER,2020-01-01,
            T-2,陀螺,Spinning tops,T,CONSUMER,2020-01-01,
            """,
            "synonyms.csv",
            """
            code,synonym
            T-1,拼装积木
            """,
            "items.csv",
            """
            code,nameZh,nameEn,severity,itemClass,synonyms
            PB,铅,Lead,SAFETY,heavy-metal,铅(Pb)|总铅
            """,
            "limits.csv",
            """
            id,catalogue,item,limit,unit,comparison,decimals,standard,effectiveFrom,effectiveTo,mark
            L-T-PB,T,PB,<= 90,mg/kg,FULL_VALUE,,GB 0000,2020-01-01,,K
            """,
            "labs.csv",
            """
            principal,id,nameZh,nameEn,uscc,cma,region,validity,scope
            lab-a,LAB-A,甲所,Lab A,,1,340000,2020-01-01..2025-12-31|2 2026-01-01..2031-12-31,PB|标签
            """,
            "offices.csv",
            """
            principal,id,nameZh,nameEn,uscc,region,level,role
            office-a,OFFICE-A,甲局,Office A,,340000,PROVINCE,OFFICE
            """,
            "regions.csv",
            """
            code,nameZh,nameEn
            340000,安徽省,Anhui
            """,
            "calendar.csv",
            """
            date,kind,nameZh,nameEn,mark
            2026-01-01,REST,元旦,New Year,K
            """,
            "rules.yaml",
            """
            targets:
              - id: T-1
                purpose: EVALUATIVE
                domain: CONSUMER
                target: 92
                confidence: 0.95
                article: plan
                mark: C
                effectiveFrom: 2020-01-01
                textZh: 目标
                textEn: target
            rules:
              - id: R-1
                kind: INTERVIEW
                parameters:
                  count: 2
                  months: 12
                article: article
                source: source
                mark: K
                effectiveFrom: 2020-01-01
                textZh: 约谈
                textEn: interview
            """);

    private ReleaseFixture() {}

    /** Writes release 1 below a folder. */
    static Path write(Path root) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            put(root, "1/" + file.getKey(), file.getValue());
        }
        return root;
    }

    /** Replaces a text that must be there. */
    static void replace(Path root, String file, String text, String by) throws IOException {
        String before = Files.readString(root.resolve(file));
        if (!before.contains(text)) {
            throw new IllegalArgumentException(file + " does not hold " + text);
        }
        put(root, file, before.replace(text, by));
    }

    /** Writes one file. */
    static void put(Path root, String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Begins a second release. */
    static void second(Path root) throws IOException {
        put(root, "2/release.yaml", FILES.get("release.yaml").replace("number: 1", "number: 2"));
    }
}
