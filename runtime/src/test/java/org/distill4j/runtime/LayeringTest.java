package org.distill4j.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
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

  @Test
  void rankingArrowsGoOneWay() {
    String ranking = "org.distill4j.runtime.ranking";
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(ranking + "..")
        .layer("common")
        .definedBy(ranking)
        .layer("margin")
        .definedBy(ranking + ".margin")
        .layer("transport")
        .definedBy(ranking + ".transport")
        .layer("pair")
        .definedBy(ranking + ".pair")
        .layer("list")
        .definedBy(ranking + ".list")
        .whereLayer("margin")
        .mayOnlyBeAccessedByLayers("transport", "pair")
        .whereLayer("transport")
        .mayOnlyBeAccessedByLayers("pair")
        .whereLayer("pair")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("list")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("common")
        .mayOnlyBeAccessedByLayers("pair", "list")
        .because("sorting knows nothing of margins, and margins nothing of the pairs they are for")
        .check(CLASSES);
  }

  @Test
  void familiesOfLossesAreIndependent() {
    slices()
        .matching("org.distill4j.runtime.loss.(*)..")
        .should()
        .notDependOnEachOther()
        .because("what losses share stands in the package above them")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.distill4j.runtime.loss")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.distill4j.runtime.loss.*")
        .because("the means of all losses know none of them")
        .check(CLASSES);
  }

  @Test
  void theMechanismOfLayersKnowsNoFamily() {
    noClasses()
        .that()
        .resideInAPackage("org.distill4j.runtime.layer")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.distill4j.runtime.layer.*..")
        .because("a family of layers is added without a change to the mechanism")
        .check(CLASSES);
  }

  @Test
  void familiesOfLayersDoNotKnowEachOther() {
    slices()
        .matching("org.distill4j.runtime.layer.(*)")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }
}
