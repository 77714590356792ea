package org.distill4j.testing.golden;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4j;
import org.opentest4j.TestAbortedException;

class GoldenSuiteTest {

  private static final String FILE =
      """
      {"tolerance": {"rtol": 1e-9, "atol": 1e-9}, "cases": [{"id": "a",
       "hyper": {"scale": 2}, "inputs": {"x": {"shape": [2, 1], "data": [1, 3]}},
       "expected": {"y": {"shape": [2, 1], "data": [2, 6]}, "sum": 8}, "grad": {"x": [2, 2]}}]}
      """;

  @TempDir private Path folder;

  private void write(String item) throws IOException {
    Files.writeString(folder.resolve(item + ".json"), FILE);
  }

  private static GoldenSuite suite(GoldenItem item) {
    return new GoldenSuite(Map.of("double", item), Map.of("other", "OtherTest"), Set.of("open"));
  }

  /** Runs all tests below a node and returns their failures. */
  private static List<Throwable> failures(Stream<DynamicNode> nodes) {
    List<Throwable> failures = new ArrayList<>();
    nodes.forEach(
        node -> {
          if (node instanceof DynamicContainer container) {
            failures.addAll(failures(container.getChildren().map(child -> child)));
          } else if (node instanceof DynamicTest test) {
            try {
              test.getExecutable().execute();
            } catch (Throwable failure) {
              failures.add(failure);
            }
          }
        });
    return failures;
  }

  private static void compareAll(GoldenCase one) {
    one.check("y", one.tensor("x").mul(one.hyper("scale")));
    one.check("sum", one.tensor("x").mul(2).sumNumber().doubleValue());
    one.checkGradient("x", Nd4j.createFromArray(2.0, 2.0));
  }

  @Test
  void acceptsACaseThatIsCompared() throws IOException {
    write("double");
    assertThat(failures(suite(GoldenSuiteTest::compareAll).all(folder))).isEmpty();
  }

  @Test
  void failsWhereAValueDiffers() throws IOException {
    write("double");
    List<Throwable> failures = failures(suite(one -> one.check("sum", 8.0001)).all(folder));
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0)).hasMessageThat().contains("sum");
  }

  @Test
  void failsWhereAShapeDiffers() throws IOException {
    write("double");
    List<Throwable> failures =
        failures(suite(one -> one.check("y", Nd4j.createFromArray(2.0, 6.0))).all(folder));
    assertThat(failures.get(0)).hasMessageThat().contains("shape of y");
  }

  @Test
  void failsWhereAnExpectedValueIsNotCompared() throws IOException {
    write("double");
    List<Throwable> failures = failures(suite(one -> one.check("sum", 8)).all(folder));
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0)).hasMessageThat().contains("expected.y");
    assertThat(failures.get(0)).hasMessageThat().contains("grad.x");
  }

  @Test
  void failsOnAnUnknownItemAndSkipsListedOnes() throws IOException {
    write("unknown");
    write("other");
    write("open");
    List<Throwable> failures = failures(suite(GoldenSuiteTest::compareAll).all(folder));
    assertThat(failures).hasSize(3);
    assertThat(failures.stream().filter(TestAbortedException.class::isInstance).count())
        .isEqualTo(2);
    assertThat(failures.stream().filter(AssertionError.class::isInstance).count()).isEqualTo(1);
  }

  @Test
  void failsOnAnEmptyFolder() {
    assertThrows(AssertionError.class, () -> suite(GoldenSuiteTest::compareAll).all(folder));
  }

  @Test
  void runsOwnItemsAlone() throws IOException {
    write("double");
    write("unknown");
    assertThat(failures(suite(GoldenSuiteTest::compareAll).own(folder))).isEmpty();
  }

  @Test
  void anItemIsListedOnce() {
    GoldenItem item = GoldenSuiteTest::compareAll;
    assertThrows(
        IllegalArgumentException.class,
        () -> new GoldenSuite(Map.of("a", item), Map.of("a", "OtherTest"), Set.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new GoldenSuite(Map.of("a", item), Map.of(), Set.of("a")));
    assertThrows(
        IllegalArgumentException.class,
        () -> new GoldenSuite(Map.of(), Map.of("a", "OtherTest"), Set.of("a")));
  }

  @Test
  void sharedReadsEveryFolderOfTheProperty() throws IOException {
    String before = System.getProperty(GoldenSuite.PROPERTY);
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("two"));
    Files.writeString(one.resolve("double.json"), FILE);
    Files.writeString(two.resolve("unknown.json"), FILE);
    GoldenSuite suite = suite(GoldenSuiteTest::compareAll);
    try {
      System.setProperty(GoldenSuite.PROPERTY, one + "," + two + "," + folder.resolve("missing"));
      assertThat(failures(GoldenSuite.shared(suite::all))).hasSize(1);
      System.setProperty(GoldenSuite.PROPERTY, folder.resolve("missing").toString());
      assertThat(failures(GoldenSuite.shared(suite::all)).get(0))
          .isInstanceOf(TestAbortedException.class);
    } finally {
      if (before == null) {
        System.clearProperty(GoldenSuite.PROPERTY);
      } else {
        System.setProperty(GoldenSuite.PROPERTY, before);
      }
    }
  }
}
