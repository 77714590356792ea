package org.distill4j.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class LayeringTest {

  @Test
  void knowsTheRuntimeAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.distill4j.dsl..",
            "org.distill4j.processor..",
            "org.distill4j.experiment..",
            "org.distill4j.samples..",
            "com.google..",
            "com.tngtech..")
        .because("tests of an operation need nothing but the runtime, JUnit and a JSON reader")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.distill4j.testing"));
  }
}
