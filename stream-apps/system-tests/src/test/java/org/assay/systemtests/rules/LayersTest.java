package org.assay.systemtests.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assay.systemtests.rules.violation.AsksTheContract;
import org.assay.systemtests.rules.violation.UsesATestTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LayersTest {

    private static final String VIOLATION = "org.assay.systemtests.rules.violation";

    static Stream<Layer> layers() {
        return Layer.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void shouldUseOnlyWhatIsBelow(Layer layer) {
        LayerRules.usesWhatIsBelow(layer).check(ProductClasses.all());
    }

    @ParameterizedTest
    @CsvSource({
        "schemas/contract, org.apache.avro..",
        "stream-apps/domain, org.apache.commons.statistics..",
        "stream-apps/mapping, org.apache.avro.."
    })
    void shouldStayFreeOfLibraries(String module, String library) {
        LayerRules.usesLibraries(Layer.of(module), library).check(ProductClasses.all());
    }

    @Test
    void shouldKeepTestToolsOutOfTheProduct() {
        LayerRules.testToolsStayOut().check(ProductClasses.all());
    }

    @Test
    void shouldHaveALayerForEveryModule() {
        List<String> modules = SourceTree.modules().stream()
                .filter(module -> !module.equals("stream-apps/system-tests"))
                .toList();

        assertThat(Layer.ALL).extracting(Layer::folder).containsExactlyElementsOf(modules);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void shouldSeeClassesOfEveryModule(Layer layer) {
        assertThat(ProductClasses.all().that(resideInAPackage(layer.root() + "..")))
                .isNotEmpty();
    }

    @Test
    void shouldUseOnlyLayersThatAreBuiltBefore() {
        List<String> roots = Layer.ALL.stream().map(Layer::root).toList();

        assertThat(Layer.ALL)
                .allSatisfy(layer -> assertThat(layer.uses())
                        .allSatisfy(used -> assertThat(roots.subList(0, roots.indexOf(layer.root())))
                                .anyMatch(root -> used.equals(root) || used.startsWith(root + "."))));
    }

    @Test
    void shouldTellWhenAModuleUsesOneThatIsNotBelow() {
        Layer layer = new Layer("stream-apps/x", VIOLATION, List.of("org.assay.domain"));

        assertThatThrownBy(() -> LayerRules.usesWhatIsBelow(layer).check(ProductClasses.only(AsksTheContract.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "AsksTheContract", "stream-apps/x may use only [org.assay.domain] of Assay", "Topics");
    }

    @Test
    void shouldLetAModuleUseWhatIsBelow() {
        Layer layer = new Layer("stream-apps/x", VIOLATION, List.of("org.assay.contract"));

        assertThatCode(() -> LayerRules.usesWhatIsBelow(layer).check(ProductClasses.only(AsksTheContract.class)))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldTellWhenAModuleUsesALibrary() {
        Layer layer = new Layer("stream-apps/x", VIOLATION, List.of());

        assertThatThrownBy(() -> LayerRules.usesLibraries(layer, "org.apache.commons.statistics..")
                        .check(ProductClasses.only(UsesATestTool.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("UsesATestTool", "org.assertj.core.api.Assertions");
    }

    @Test
    void shouldTellWhenTheProductUsesATestTool() {
        assertThatThrownBy(() -> LayerRules.testToolsStayOut().check(ProductClasses.only(UsesATestTool.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("UsesATestTool", "tools of tests have no place in what runs");
    }
}
