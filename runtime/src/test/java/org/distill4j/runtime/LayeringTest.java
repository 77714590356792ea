package org.distill4j.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.onnx.Exportable;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of the runtime, which knows no compiler. */
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

  /** The arrows of docs/architecture.md: each package, and those that it may know. */
  private static final Map<String, List<String>> ARROWS =
      Map.ofEntries(
          Map.entry("argument", List.of()),
          Map.entry("file", List.of()),
          Map.entry("kernel", List.of("argument")),
          Map.entry("onnx", List.of()),
          Map.entry("stock", List.of()),
          Map.entry("layer", List.of("onnx", "stock", "kernel", "argument")),
          Map.entry("ranking", List.of("kernel", "argument")),
          Map.entry("loss", List.of("layer", "ranking", "kernel", "argument")),
          Map.entry("data", List.of("kernel", "file", "argument")),
          Map.entry("graph", List.of("layer", "data", "kernel", "file", "argument")),
          Map.entry("teacher", List.of("graph", "data", "kernel", "file", "argument")),
          Map.entry("decoding", List.of("graph", "data", "kernel", "argument")),
          Map.entry("evaluation", List.of("graph", "data", "argument")),
          Map.entry(
              "training",
              List.of(
                  "teacher",
                  "decoding",
                  "evaluation",
                  "graph",
                  "data",
                  "layer",
                  "kernel",
                  "file",
                  "argument")),
          Map.entry("report", List.of("training", "teacher", "evaluation", "graph", "kernel")),
          Map.entry("pretrained", List.of("graph", "layer", "data", "file", "argument")),
          Map.entry("predict", List.of("graph", "data", "kernel", "argument")),
          Map.entry("catalogue", List.of("graph", "file", "argument")),
          Map.entry("export", List.of("graph", "data", "layer", "onnx", "stock", "file")));

  @Test
  void packagesKnowOnlyThoseBelowThem() {
    ARROWS.forEach(
        (name, known) -> {
          String[] others =
              ARROWS.keySet().stream()
                  .filter(other -> !other.equals(name) && !known.contains(other))
                  .map(other -> "org.distill4j.runtime." + other + "..")
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage("org.distill4j.runtime." + name + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(others)
              .because(name + " may know " + known + " alone; see docs/architecture.md")
              .check(CLASSES);
        });
  }

  @Test
  void everyPackageHasItsArrows() {
    classes()
        .should()
        .resideInAnyPackage(
            ARROWS.keySet().stream()
                .map(name -> "org.distill4j.runtime." + name + "..")
                .toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void jsonIsParsedByTheCatalogueAndInCheckpoints() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.distill4j.runtime.catalogue..", "org.distill4j.runtime.training..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("com.fasterxml.jackson.databind.JsonNode")
        .check(CLASSES);
  }

  @Test
  void optimisersAndSchedulesDoNotKnowTheTrainer() {
    noClasses()
        .that()
        .resideInAPackage("org.distill4j.runtime.training.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.distill4j.runtime.training")
        .because("a user's own optimiser or schedule needs no trainer")
        .check(CLASSES);
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
        .layer("development")
        .definedBy(ranking + ".development")
        .whereLayer("margin")
        .mayOnlyBeAccessedByLayers("transport", "pair")
        .whereLayer("transport")
        .mayOnlyBeAccessedByLayers("pair")
        .whereLayer("pair")
        .mayOnlyBeAccessedByLayers("development")
        .whereLayer("list")
        .mayOnlyBeAccessedByLayers("development")
        .whereLayer("development")
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
  void everyLayerCanBeExported() {
    classes()
        .that()
        .resideInAPackage("org.distill4j.runtime.layer.*..")
        .and()
        .implement(Layer.class)
        .should()
        .implement(Exportable.class)
        .because("a student with any operation becomes an ONNX file; losses alone stay behind")
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
