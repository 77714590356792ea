package org.distill4j.samples.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * Checks that each command has its own package above the shared options, and that the terminal is
 * injected.
 */
final class LayeringTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.distill4j.samples.cli");

  @Test
  void hasNoPackageCycles() {
    slices().matching("org.distill4j.samples.cli.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noCommandKnowsTheProgram() {
    noClasses()
        .that()
        .resideInAPackage("org.distill4j.samples.cli.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.distill4j.samples.cli")
        .because("the program knows its commands")
        .check(CLASSES);
  }

  @Test
  void onlyTheStartOfTheProgramKnowsTheProcess() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Main")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "console")
        .because("the terminal is injected")
        .check(CLASSES);
  }

  @Test
  void optionsKnowNoCommand() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.distill4j.samples.cli.option..",
            "org.distill4j.samples.cli.help..",
            "org.distill4j.samples.cli.terminal..")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Command")
        .because("several commands share them")
        .check(CLASSES);
  }
}
