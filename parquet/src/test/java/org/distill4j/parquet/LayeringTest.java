package org.distill4j.parquet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The module reads tables: it knows data alone. */
final class LayeringTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.distill4j.parquet");

  @Test
  void knowsDataAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.distill4j.dsl..",
            "org.distill4j.processor..",
            "org.distill4j.experiment..",
            "org.distill4j.runtime.training..",
            "org.distill4j.runtime.graph..",
            "org.distill4j.runtime.teacher..",
            "org.distill4j.runtime.loss..")
        .check(CLASSES);
  }
}
