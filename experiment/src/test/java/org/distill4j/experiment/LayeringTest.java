package org.distill4j.experiment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The engine knows the runtime, and neither the language nor any sample. */
final class LayeringTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.distill4j.experiment");

  @Test
  void knowsNeitherTheLanguageNorASample() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.distill4j.dsl..",
            "org.distill4j.processor..",
            "org.distill4j.samples..",
            "javax.lang.model..",
            "javax.annotation.processing..",
            "javax.tools..")
        .because("the engine serves any distillation and any data")
        .check(CLASSES);
  }

  @Test
  void hasNoPackageCycles() {
    slices().matching("org.distill4j.experiment.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyGridsKnowTheFacade() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.distill4j.experiment.data..",
            "org.distill4j.experiment.run..",
            "org.distill4j.experiment.store..",
            "org.distill4j.experiment.trial..",
            "org.distill4j.experiment.statistics..",
            "org.distill4j.experiment.table..",
            "org.distill4j.experiment.chart..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.distill4j.experiment")
        .because("Study and Results are built from these packages")
        .check(CLASSES);
  }
}
