package org.distill4j.runtime.kernel;

import static com.google.common.truth.Truth.assertThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The packages of the kernels and the arrows between them. */
final class KernelLayeringTest {

  private static final String KERNEL = "org.distill4j.runtime.kernel.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.distill4j.runtime");

  /** Every package with all the packages of the kernels that it uses. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("api", Set.of()),
          Map.entry("parallel", Set.of()),
          Map.entry("array", Set.of("api")),
          Map.entry("blas", Set.of("array")),
          Map.entry("function", Set.of("api")),
          Map.entry("fixed", Set.of("api", "array", "function", "parallel")),
          Map.entry("shared", Set.of("api", "array")),
          Map.entry("nd4j", Set.of("api", "array", "shared")),
          Map.entry(
              "cpu",
              Set.of(
                  "api",
                  "array",
                  "blas",
                  "cpu.attention",
                  "cpu.recurrent",
                  "fixed",
                  "function",
                  "parallel",
                  "shared")),
          Map.entry(
              "cpu.attention", Set.of("api", "array", "blas", "function", "parallel", "shared")),
          Map.entry("cpu.recurrent", Set.of("api", "array", "blas", "function", "parallel")),
          Map.entry("selection", Set.of("api", "blas", "cpu", "fixed", "nd4j")));

  @Test
  void packagesDependOnEachOtherExactlyAsPlanned() {
    Map<String, Set<String>> actual = new TreeMap<>();
    for (JavaClass one : CLASSES) {
      if (one.getPackageName().startsWith(KERNEL)) {
        actual.computeIfAbsent(name(one), name -> new TreeSet<>()).addAll(kernelPackages(one));
      }
    }
    assertThat(actual).isEqualTo(ARROWS);
  }

  private static String name(JavaClass one) {
    return one.getPackageName().substring(KERNEL.length());
  }

  private static Set<String> kernelPackages(JavaClass one) {
    Set<String> names = new TreeSet<>();
    for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass().getBaseComponentType();
      if (target.getPackageName().startsWith(KERNEL)) {
        names.add(name(target));
      }
    }
    names.remove(name(one));
    return names;
  }

  @Test
  void onlyTheSelectionKnowsImplementations() {
    noClasses()
        .that()
        .resideOutsideOfPackages(KERNEL + "selection", KERNEL + "cpu", KERNEL + "nd4j")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(KERNEL + "cpu", KERNEL + "nd4j")
        .because("code that runs on every kind of kernel must not name one")
        .check(CLASSES);
  }
}
