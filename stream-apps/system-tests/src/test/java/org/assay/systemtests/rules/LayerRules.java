package org.assay.systemtests.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Who may use whom. */
final class LayerRules {

    private LayerRules() {}

    /** A module uses those parts of Assay that are below it, and no others. */
    static ArchRule usesWhatIsBelow(Layer layer) {
        String[] allowed = Stream.concat(Stream.of(layer.root()), layer.uses().stream())
                .map(root -> root + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(layer.root() + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.assay..").and(resideOutsideOfPackages(allowed)))
                .because(layer.folder() + " may use only " + layer.uses() + " of Assay; see Layer");
    }

    /** A module uses the JDK, Assay and the libraries named here. */
    static ArchRule usesLibraries(Layer layer, String... libraries) {
        String[] allowed = Stream.concat(Stream.of("java..", "org.assay.."), Stream.of(libraries))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(layer.root() + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .because(layer.folder() + " stays free of libraries that its users would inherit");
    }

    /** What helps tests is not part of the product; the test kit itself is made of it. */
    static ArchRule testToolsStayOut() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(Layer.of("stream-apps/testkit").root() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.assay.testkit..",
                        "org.junit..",
                        "org.assertj..",
                        "net.jqwik..",
                        "org.awaitility..",
                        "org.testcontainers..",
                        "com.tngtech.archunit..")
                .because("tools of tests have no place in what runs");
    }
}
