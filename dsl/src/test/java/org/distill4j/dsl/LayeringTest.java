package org.distill4j.dsl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The language stands alone. */
final class LayeringTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.distill4j.dsl");

  @Test
  void dependsOnNothingButTheJavaLanguage() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.distill4j.dsl..", "java.lang", "java.lang.annotation")
        .because("a user's specs must not bring libraries along")
        .check(CLASSES);
  }

  @Test
  void hasNoPackageCycles() {
    slices().matching("org.distill4j.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
