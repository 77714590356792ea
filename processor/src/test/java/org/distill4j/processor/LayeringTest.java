package org.distill4j.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** Each stage of the processor is a package, and knows only what its stage needs. */
final class LayeringTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.distill4j.processor");

  @Test
  void onlyParsingAndDiagnosticsSeeTheCompiler() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.distill4j.processor",
            "org.distill4j.processor.parse..",
            "org.distill4j.processor.diagnostic..",
            "org.distill4j.processor.emit..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javax.lang.model..")
        .because("the stages after parsing work on records and are tested without a compiler")
        .check(CLASSES);
  }

  @Test
  void emissionKnowsModifiersAlone() {
    noClasses()
        .that()
        .resideInAPackage("org.distill4j.processor.emit..")
        .should()
        .dependOnClassesThat(resideInAPackage("javax.lang.model..").and(not(type(Modifier.class))))
        .because("what is written follows from the records, and not from what the user wrote")
        .check(CLASSES);
  }

  @Test
  void onlyEmissionWritesJava() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.distill4j.processor.emit..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir.javapoet..")
        .because("all is decided before the first line is written")
        .check(CLASSES);
  }

  @Test
  void knowsNothingOfWhatRuns() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.distill4j.runtime..", "org.nd4j..", "org.deeplearning4j..")
        .because("operations name their run-time classes, so that new ones need no change here")
        .check(CLASSES);
  }

  @Test
  void hasNoPackageCycles() {
    slices().matching("org.distill4j.processor.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
