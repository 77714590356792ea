package org.distill4j.runtime.data;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

  private static final TokenColumn TWO = new TokenColumn(new int[][] {{1}, {2, 3}});

  @ParameterizedTest
  @MethodSource("brokenColumns")
  void aBrokenColumnIsNamedWithItsExample(Column column, String problem) {
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> Examples.builder().input("evidence", column));

    assertThat(e).hasMessageThat().startsWith("column 'evidence': " + problem);
  }

  static Stream<Arguments> brokenColumns() {
    float nan = Float.NaN;
    float infinite = Float.NEGATIVE_INFINITY;
    return Stream.of(
        Arguments.of(
            new TokenColumn(new int[][] {{1}, {2, -3}}),
            "example 1 has the token -3 at position 1"),
        Arguments.of(new TokenColumn(new int[][] {{1}, null}), "example 1 has no row"),
        Arguments.of(
            new LabelColumn(3, new int[][] {{2}, {0, 3}}),
            "example 1 has the answer 3; answers are whole numbers from 0 to 2"),
        Arguments.of(new LabelColumn(3, new int[][] {{-1}}), "example 0 has the answer -1"),
        Arguments.of(new LabelColumn(3, new int[][] {{1, 1}}), "example 0 has an answer twice"),
        Arguments.of(
            new LabelColumn(3, new int[][] {{1}}, new float[][] {{0}}),
            "example 0 has the weight 0.0 at answer 1"),
        Arguments.of(
            new LabelColumn(3, new int[][] {{1}}, new float[][] {{1, 2}}),
            "example 0 needs a row of answers and as many weights"),
        Arguments.of(
            new FeatureColumn(new float[][] {{1, 2}, {1, nan}}), "example 1 has NaN at position 1"),
        Arguments.of(
            new FeatureColumn(new float[][] {{1, 2}, {1}}),
            "example 1 has 1 features but example 0 has 2"),
        Arguments.of(new FeatureColumn(new float[][] {{}}), "example 0 has no features"),
        Arguments.of(
            new SequenceColumn(1, new float[][][] {{{1}, {infinite}}}),
            "example 0 has -Infinity at position 1"),
        Arguments.of(
            new SequenceColumn(3, new float[][][] {{{1, 2}, {3, 4, 5, 6}}}),
            "example 0 has 2 features at step 0; every step needs 3"),
        Arguments.of(
            SequenceColumn.ofRows(2, new float[][] {{1, 2, 3}}), "example 0 has 3 numbers"),
        Arguments.of(
            new RecordedColumn(new long[] {2}, new float[][] {{1, 2}, {1, 2, 3}}),
            "example 1 has 3 numbers but the shape [2] has 2"));
  }

  @Test
  void columnsOfDifferentSizesAreBothNamed() {
    Examples.Builder builder =
        Examples.builder()
            .input("question", TWO)
            .label("annotated", new LabelColumn(2, new int[][] {{0}}));

    Exception e = assertThrows(IllegalArgumentException.class, builder::build);

    assertThat(e)
        .hasMessageThat()
        .isEqualTo(
            "column 'label/annotated' has 1 examples but column 'question' has 2; all need the"
                + " same number");
  }

  @Test
  void emptyAndRepeatedColumnsAreRefused() {
    Examples.Builder none = Examples.builder();
    Examples.Builder empty = Examples.builder().input("question", new TokenColumn(new int[0][]));
    Examples.Builder once = Examples.builder().input("question", TWO);

    assertThat(assertThrows(IllegalArgumentException.class, none::build))
        .hasMessageThat()
        .contains("there is no column");
    assertThat(assertThrows(IllegalArgumentException.class, empty::build))
        .hasMessageThat()
        .contains("there is no example");
    assertThat(assertThrows(IllegalArgumentException.class, () -> once.input("question", TWO)))
        .hasMessageThat()
        .contains("column 'question' was added twice");
  }

  @Test
  void aMissingColumnIsToldWithThoseThatAreThere() {
    Examples examples = Examples.builder().input("question", TWO).build();

    Exception e = assertThrows(IllegalArgumentException.class, () -> examples.column("video"));

    assertThat(e).hasMessageThat().contains("Unknown column 'video'. Available: question.");
  }

  @Test
  void theFingerprintFollowsContentAndNotOrder() {
    FeatureColumn features = new FeatureColumn(new float[][] {{1}, {2}});
    Examples one = Examples.builder().input("q", TWO).input("v", features).build();
    Examples turned = Examples.builder().input("v", features).input("q", TWO).build();
    Examples renamed = Examples.builder().input("q", TWO).input("w", features).build();
    Examples changed = one.with(Map.of("v", new FeatureColumn(new float[][] {{1}, {3}})));
    Examples regrouped = one.with(Map.of("q", new TokenColumn(new int[][] {{1, 2}, {3}})));

    assertThat(one.fingerprint()).matches("[0-9a-f]{64}");
    assertThat(turned.fingerprint()).isEqualTo(one.fingerprint());
    assertThat(renamed.fingerprint()).isNotEqualTo(one.fingerprint());
    assertThat(changed.fingerprint()).isNotEqualTo(one.fingerprint());
    assertThat(regrouped.fingerprint()).isNotEqualTo(one.fingerprint());
  }

  @Test
  void addingColumnsLeavesTheFirstExamplesAsTheyWere() {
    Examples first = Examples.builder().input("q", TWO).build();

    Examples more = first.with(Map.of(Examples.teacherInput("answer"), TWO));

    assertThat(more.columns().keySet()).containsExactly("q", "teacher/answer").inOrder();
    assertThat(first.columns().keySet()).containsExactly("q");
  }
}
