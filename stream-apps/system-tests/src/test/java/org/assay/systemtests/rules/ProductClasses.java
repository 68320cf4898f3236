package org.assay.systemtests.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of every module, without tests; read once, because that is what takes time. */
final class ProductClasses {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.assay");

    private ProductClasses() {}

    static JavaClasses all() {
        return ALL;
    }

    /** Imports classes that break a rule on purpose. */
    static JavaClasses only(Class<?>... classes) {
        return new ClassFileImporter().importClasses(classes);
    }
}
