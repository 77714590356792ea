package org.distill4j.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** Each phase of the processor is a package, and depends only on what its phase needs. */
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
        .because("the phases after parsing work on records and are tested without a compiler")
        .check(CLASSES);
  }

  @Test
  void emissionKnowsModifiersAlone() {
    noClasses()
        .that()
        .resideInAPackage("org.distill4j.processor.emit..")
        .should()
        .dependOnClassesThat(resideInAPackage("javax.lang.model..").and(not(type(Modifier.class))))
        .because("generated code depends on the records alone, not on the user's source")
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
        .because("everything is decided before the first line is emitted")
        .check(CLASSES);
  }

  @Test
  void knowsNothingOfWhatRuns() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.distill4j.runtime..", "org.nd4j..", "org.deeplearning4j..")
        .because("operations name their runtime classes, so a new one needs no change here")
        .check(CLASSES);
  }

  @Test
  void phasesDependOnEarlierPhasesAlone() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("pipeline")
        .definedBy("org.distill4j.processor")
        .layer("parse")
        .definedBy("org.distill4j.processor.parse")
        .layer("rules.spec")
        .definedBy("org.distill4j.processor.rules.spec")
        .layer("expand")
        .definedBy("org.distill4j.processor.expand")
        .layer("graph")
        .definedBy("org.distill4j.processor.graph")
        .layer("shape")
        .definedBy("org.distill4j.processor.shape")
        .layer("rules.shape")
        .definedBy("org.distill4j.processor.rules.shape")
        .layer("summary")
        .definedBy("org.distill4j.processor.summary")
        .layer("diagram")
        .definedBy("org.distill4j.processor.diagram")
        .layer("resource")
        .definedBy("org.distill4j.processor.resource")
        .layer("emit")
        .definedBy("org.distill4j.processor.emit")
        .whereLayer("pipeline")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("parse")
        .mayOnlyBeAccessedByLayers("pipeline")
        .whereLayer("rules.spec")
        .mayOnlyBeAccessedByLayers("pipeline")
        .whereLayer("expand")
        .mayOnlyBeAccessedByLayers("pipeline", "graph", "shape", "rules.shape", "emit")
        .whereLayer("graph")
        .mayOnlyBeAccessedByLayers(
            "pipeline", "shape", "rules.shape", "summary", "resource", "emit")
        .whereLayer("shape")
        .mayOnlyBeAccessedByLayers(
            "pipeline", "rules.shape", "summary", "diagram", "resource", "emit")
        .whereLayer("rules.shape")
        .mayOnlyBeAccessedByLayers("pipeline")
        .whereLayer("summary")
        .mayOnlyBeAccessedByLayers("pipeline", "diagram", "resource", "emit")
        .whereLayer("diagram")
        .mayOnlyBeAccessedByLayers("resource")
        .whereLayer("resource")
        .mayOnlyBeAccessedByLayers("pipeline")
        .whereLayer("emit")
        .mayOnlyBeAccessedByLayers("pipeline")
        .because("a phase reads the results of earlier phases, and only the pipeline runs phases")
        .check(CLASSES);
  }

  @Test
  void hasNoPackageCycles() {
    slices().matching("org.distill4j.processor.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
