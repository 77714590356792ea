package org.distill4j.examples.cases;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Specs of a folder of cases, {@code -Ddistill4j.cases=DIR}, compile or are refused with the right
 * messages. Skipped without the folder.
 */
final class SpecCasesTest {

  private static final String PROPERTY = "distill4j.cases";
  private static final Path SPECS =
      Path.of(System.getProperty(PROPERTY, "../../shared/cases")).resolve("specs");

  /** The beginnings of all errors and warnings of each case, in order. */
  private static final Map<String, List<String>> RIGHT =
      Map.ofEntries(
          entry(
              "13_static_annotated",
              List.of("ERROR A.java:2 [NOT_ABSTRACT] 'x'", "ERROR A.java:2 [NOT_ABSTRACT] 'y'")),
          entry("33_missing_anno", List.of("ERROR A.java:2 cannot find symbol")),
          entry(
              "55_override_diffparams", List.of("ERROR A.java:2 [UNUSED_NODE] Nothing reads 'u'")),
          entry(
              "61_repeat_2g",
              List.of(
                  "ERROR A.java:3 [SIZE_NOT_POSITIVE] The number of repetitions '2147483647' is 2,147,483,647.")),
          entry("63_release11", List.of("ERROR A.java:2 [SOURCE_LEVEL]")),
          entry("65_werror", List.of()),
          entry("73_const_from_generated", List.of()),
          entry("a7_binomial", List.of("ERROR A.java:2 [SIZE_TOO_LONG]")),
          entry("b1_chain2000", List.of()),
          entry("g01_input_shape", List.of("ERROR A.java:4 [INPUTS_DIFFER]")),
          entry("g02_input_kind", List.of("ERROR A.java:4 [INPUTS_DIFFER]")),
          entry("g07_weight_all_zero", List.of("WARNING A.java:3 [WEIGHTS_ALL_ZERO]")),
          entry("g15_stoch_rate0", List.of("ERROR A.java:3 [STOCHASTIC_WITHOUT_DROPOUT]")),
          entry("g16_stoch_mismatch", List.of("WARNING A.java:3 [PASSES_OF_ANOTHER_NODE]")),
          entry("g23_stage_zero_loss", List.of("ERROR A.java:3 [LISTED_TWICE]")),
          entry("g28_axes_same_name", List.of("WARNING A.java:4 [AXES_OF_DIFFERENT_INPUTS]")),
          entry(
              "k06_use_network",
              List.of(
                  "ERROR A.java:3 [NOT_A_BLOCK] 'n' uses 'N'",
                  "ERROR A.java:4 [NOT_A_BLOCK] 'n' uses 'String'")),
          entry(
              "kind-by-simple-name",
              List.of("ERROR P.java:5 [NOT_ACCEPTED] @Dense cannot compute 'Features'")),
          entry("m1", List.of()),
          entry(
              "noInputs",
              List.of(
                  "ERROR P.java:1 package u does not exist",
                  "ERROR P.java:3 [MALFORMED_SIGNATURE]",
                  "ERROR P.java:3 [IMPLEMENTATION_NOT_FOUND]")),
          entry("output-of-block", List.of()),
          entry("read-twice", List.of()),
          entry("s1_wrap_reads", List.of()),
          entry(
              "unresolvedBool",
              List.of("ERROR P.java:3 cannot find symbol", "ERROR P.java:3 cannot find symbol")),
          entry("unresolvedRate", List.of("ERROR P.java:3 cannot find symbol")),
          entry("x2_pow10", List.of("ERROR A.java:2 [SIZE_TOO_LONG]")),
          entry("x7_multi_stage_place", List.of("ERROR A.java:6 [STAGE_NAME] 'a b'")));

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> givesTheRightMessages() throws IOException {
    assumeTrue(
        Files.isDirectory(SPECS), "no folder " + SPECS + "; name one with -D" + PROPERTY + "=DIR");
    return cases().stream().map(one -> DynamicTest.dynamicTest(name(one), () -> check(one)));
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(SPECS)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static String name(Path one) {
    return one.getFileName().toString();
  }

  private void check(Path one) {
    List<String> right = RIGHT.get(name(one));
    assertWithMessage("right messages of %s; add them to this test", name(one))
        .that(right)
        .isNotNull();
    List<String> messages = new SpecCase(one).messages(folder.resolve(name(one)));
    assertWithMessage("messages %s", messages).that(messages).hasSize(right.size());
    for (int i = 0; i < right.size(); i++) {
      assertThat(messages.get(i)).startsWith(right.get(i));
    }
  }

  @Test
  void hasACaseForEachEntry() throws IOException {
    assumeTrue(Files.isDirectory(SPECS), "no folder " + SPECS);
    assertThat(cases().stream().map(SpecCasesTest::name).toList())
        .containsExactlyElementsIn(new TreeSet<>(RIGHT.keySet()))
        .inOrder();
  }
}
