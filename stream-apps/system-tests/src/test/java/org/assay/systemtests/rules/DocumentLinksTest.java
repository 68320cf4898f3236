package org.assay.systemtests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assay.systemtests.rules.DocumentLinks.Heading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentLinksTest {

    @TempDir
    Path folder;

    @Test
    void shouldLeadSomewhereWithEveryLink() {
        Path root = SourceTree.root();
        List<Path> documents = DocumentLinks.documents(root);

        assertThat(documents).contains(root.resolve("README.md"), root.resolve("ops/docs/topics.md"));
        assertThat(documents.stream()
                        .flatMap(document -> DocumentLinks.broken(document).stream()
                                .map(link -> root.relativize(document) + ":" + link)))
                .isEmpty();
    }

    @Test
    void shouldSayTheSameInBothLanguages() {
        List<Heading> english = DocumentLinks.headings(SourceTree.root().resolve("README.md"));
        List<Heading> chinese = DocumentLinks.headings(SourceTree.root().resolve("README.zh-CN.md"));

        assertThat(english).hasSizeGreaterThan(5);
        assertThat(chinese).extracting(Heading::level).isEqualTo(levels(english));
    }

    @Test
    void shouldTellModulesWhereTheyAre() {
        assertThat(SourceTree.modules())
                .allSatisfy(
                        module -> assertThat(SourceTree.root().resolve(module).resolve("README.md"))
                                .exists());
    }

    @Test
    void shouldFindLinksThatLeadNowhere() throws IOException {
        write("other.md", "# One `two`, three\n");
        Path document = write("docs/a.md", """
                # 构建 与测试
                [file](../other.md) [heading](../other.md#one-two-three) [here](#构建-与测试) [web](https://example.org/x)
                `[code](no.md)`
                ```
                [block](no.md)
                ```
                [gone](gone.md) and ![picture](p.png "title")
                [no heading](../other.md#four) [nor here](#five)
                """);

        assertThat(DocumentLinks.broken(document))
                .containsExactly("7: gone.md", "7: p.png", "8: ../other.md#four", "8: #five");
    }

    @Test
    void shouldPassOverWhatBuildsAndRunsLeaveBehind() throws IOException {
        Path kept = write("docs/a.md", "a\n");
        write("module/target/classes/b.md", "b\n");
        write(".assay/c.md", "c\n");

        assertThat(DocumentLinks.documents(folder)).containsExactly(kept);
    }

    @Test
    void shouldNotTakeCommentsInCodeForHeadings() throws IOException {
        Path document = write("a.md", "# One\n```\n# a comment\n```\n### Two #\n#no heading\n");

        assertThat(DocumentLinks.headings(document)).extracting(Heading::level).containsExactly(1, 3);
    }

    private static List<Integer> levels(List<Heading> headings) {
        return headings.stream().map(Heading::level).toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
