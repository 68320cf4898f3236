package org.assay.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesTest {
    private static final String RELEASE =
            "number: 1\ntitleZh: 测试\ntitleEn: Test\nmadeOn: 2026-01-01\nsources:\n  - made up\n";
    private static final String HEADER = "principal,id,nameZh,nameEn,uscc,region,level,role\n";

    private final Texts texts = new Texts(Locale.ENGLISH);

    @TempDir
    private Path directory;

    @Test
    void shouldFindTheOperatorAndKnowWhichReleasesThereAre() throws IOException {
        release(HEADER + "boss,BOSS,运行方,Operator,,,NATIONAL,OPERATOR\n");

        References references = References.read(directory, texts);

        assertThat(references.operator()).isEqualTo("boss");
        assertThat(references.latest()).isEqualTo(1);
        assertThat(references.require(1)).isEqualTo(1);
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> references.require(2))
                .withMessage("There is no reference release 2; there are 1 to 1.");
    }

    @Test
    void shouldSayThatNobodyRunsTheSystem() throws IOException {
        release(HEADER);

        References references = References.read(directory, texts);

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(references::operator)
                .withMessageContaining("offices.csv");
    }

    @Test
    void shouldNameTheFirstMistakeAndCountTheRest() throws IOException {
        release(HEADER + "a,A,甲,A,,,NATIONAL,NOBODY\nb,B,乙,B,,,NOWHERE,OFFICE\n");

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> References.read(directory, texts))
                .withMessageContainingAll("1/offices.csv", "(and 1 more)")
                .satisfies(mistake -> assertThat(mistake.exitCode()).isEqualTo(Exit.BAD_CONFIG))
                .satisfies(mistake -> assertThat(mistake.getMessage().lines()).hasSize(1));
    }

    @Test
    void shouldSayThatThereIsNoRelease() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> References.read(directory, texts))
                .withMessageContaining(directory.toString());
    }

    private void release(String offices) throws IOException {
        Path folder = Files.createDirectory(directory.resolve("1"));
        Files.writeString(folder.resolve("release.yaml"), RELEASE);
        Files.writeString(folder.resolve("offices.csv"), offices);
    }
}
