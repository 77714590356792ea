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
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** Each phase of the processor is a package, and depends only on what its phase needs. */
final class LayeringTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.distill4j.processor");

  private static final String PIPELINE = "pipeline";

  /** The phases that may depend on each phase, besides the pipeline. */
  private static final Map<String, List<String>> USERS_OF_PHASES =
      Map.ofEntries(
          Map.entry("parse", List.of()),
          Map.entry("rules.spec", List.of()),
          Map.entry("expand", List.of("graph", "shape", "rules.shape", "emit")),
          Map.entry("graph", List.of("shape", "rules.shape", "summary", "resource", "emit")),
          Map.entry("shape", List.of("rules.shape", "summary", "diagram", "resource", "emit")),
          Map.entry("rules.shape", List.of()),
          Map.entry("summary", List.of("diagram", "resource", "emit")),
          Map.entry("diagram", List.of("resource")),
          Map.entry("resource", List.of()),
          Map.entry("emit", List.of()));

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
    LayeredArchitecture architecture =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer(PIPELINE)
            .definedBy("org.distill4j.processor");
    for (String phase : USERS_OF_PHASES.keySet()) {
      architecture = architecture.layer(phase).definedBy("org.distill4j.processor." + phase);
    }
    architecture = architecture.whereLayer(PIPELINE).mayNotBeAccessedByAnyLayer();
    for (Map.Entry<String, List<String>> phase : USERS_OF_PHASES.entrySet()) {
      String[] users =
          Stream.concat(Stream.of(PIPELINE), phase.getValue().stream()).toArray(String[]::new);
      architecture = architecture.whereLayer(phase.getKey()).mayOnlyBeAccessedByLayers(users);
    }
    architecture
        .because("a phase reads the results of earlier phases, and only the pipeline runs phases")
        .check(CLASSES);
  }

  @Test
  void hasNoPackageCycles() {
    slices().matching("org.distill4j.processor.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
