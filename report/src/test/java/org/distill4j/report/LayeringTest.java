package org.distill4j.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Reports are made from what was kept: they train nothing. */
final class LayeringTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.distill4j.report");

  @Test
  void readsResultsAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.distill4j.dsl..",
            "org.distill4j.processor..",
            "org.distill4j.samples..",
            "org.distill4j.experiment.run..",
            "org.distill4j.runtime.training..",
            "org.distill4j.runtime.graph..",
            "org.deeplearning4j..",
            "org.nd4j..")
        .because("a report needs neither networks nor a backend")
        .check(CLASSES);
  }

  @Test
  void hasNoPackageCycles() {
    slices().matching("org.distill4j.report.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheFacadeKnowsTheSections() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.distill4j.report.html..",
            "org.distill4j.report.chart..",
            "org.distill4j.report.measure..",
            "org.distill4j.report.study..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.distill4j.report.section..", "org.distill4j.report")
        .because("sections are built from these packages")
        .check(CLASSES);
  }
}
