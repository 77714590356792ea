package org.distill4j.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What runs knows neither the language nor the compiler. */
final class LayeringTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.distill4j.runtime");

  @Test
  void knowsNeitherTheLanguageNorTheCompiler() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.distill4j.dsl..",
            "org.distill4j.processor..",
            "javax.lang.model..",
            "javax.annotation.processing..",
            "javax.tools..",
            "com.sun.source..")
        .because("a trained student runs without the language, the processor or a compiler")
        .check(CLASSES);
  }

  @Test
  void hasNoPackageCycles() {
    slices().matching("org.distill4j.runtime.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
