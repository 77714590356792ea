package org.distill4j.runtime.ranking.pair;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.ranking.Scores;
import org.distill4j.runtime.ranking.margin.PairMargins;
import org.distill4j.runtime.ranking.margin.RandomMargins;
import org.distill4j.runtime.ranking.margin.Uncertainty;
import org.distill4j.runtime.ranking.transport.TransportMargins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The rules, and the loss of a batch under each of them. */
class MarginRuleTest {

  private static final int BATCH = 3;
  private static final int PASSES = 6;
  private static final int CLASSES = 20;

  private static final List<MarginRule> RULES =
      List.of(
          new UniformRule(0.8),
          new RandomRule(3),
          new UncertaintyRule(0.3, 0.05),
          new TransportRule(2, false, 0.7),
          new TransportRule(2, true, 0.7));

  private static INDArray scores(long seed) {
    double[][] rows = new double[BATCH][];
    for (int i = 0; i < BATCH; i++) {
      rows[i] = Scores.tied(seed + i, CLASSES, 12);
    }
    return Nd4j.createFromArray(rows);
  }

  private static INDArray passes() {
    double[][][] all = new double[BATCH][][];
    for (int i = 0; i < BATCH; i++) {
      all[i] = Scores.passes(50 + i, PASSES, CLASSES, 0.5);
    }
    return Nd4j.createFromArray(all);
  }

  @Test
  void aSchemeBecomesTheRuleWithItsSettings() {
    assertThat(MarginRule.of(Margins.UNIFORM, 2, true, 3, 4)).isEqualTo(new UniformRule(2));
    assertThat(MarginRule.of(Margins.RANDOM, 2, true, 3, 4)).isEqualTo(new RandomRule(2));
    assertThat(MarginRule.of(Margins.UNCERTAINTY, 2, true, 3, 4))
        .isEqualTo(new UncertaintyRule(2, 4));
    assertThat(MarginRule.of(Margins.OPTIMAL_TRANSPORT, 2, true, 3, 4))
        .isEqualTo(new TransportRule(2, true, 3));
  }

  @Test
  void onlyUncertainMarginsUsePasses() {
    for (MarginRule rule : RULES) {
      boolean uncertain = rule instanceof UncertaintyRule || rule instanceof TransportRule;
      assertThat(rule.usesPasses()).isEqualTo(uncertain);
    }
    assertThat(new UniformRule(1).recordedRows(0)).isEqualTo(0);
    assertThat(new RandomRule(1).recordedRows(0)).isEqualTo(0);
    assertThat(new UncertaintyRule(1, 1).recordedRows(10)).isEqualTo(10);
    assertThat(new TransportRule(1, false, 1).recordedRows(10)).isEqualTo(13);
  }

  @Test
  void theLossIsTheMeanHingeOfAllPairs() {
    INDArray teacher = scores(1);
    INDArray student = scores(9);
    INDArray passes = passes();
    for (MarginRule rule : RULES) {
      for (int top : new int[] {1, 2, 13, CLASSES, 2500}) {
        INDArray gradient = Nd4j.zeros(DataType.DOUBLE, BATCH, CLASSES);
        double value =
            new PairwiseBatch(rule)
                .run(
                    teacher,
                    rule.usesPasses() ? passes : null,
                    top,
                    student,
                    gradient,
                    new SplittableRandom(4));
        long seed = new SplittableRandom(4).nextLong();
        double expected = 0;
        INDArray slope = Nd4j.zeros(DataType.DOUBLE, BATCH, CLASSES);
        for (int row = 0; row < BATCH; row++) {
          expected += hinge(rule, top, row, seed + row, slope);
        }

        assertWithMessage("%s, top %s", rule, top).that(value).isWithin(1e-6).of(expected);
        assertWithMessage("%s, top %s", rule, top)
            .that(gradient.equalsWithEps(slope, 1e-9))
            .isTrue();
      }
    }
  }

  /** The loss of an example by definition; adds its derivative. */
  private static double hinge(MarginRule rule, int top, int row, long seed, INDArray slope) {
    double[] teacher = Scores.tied(1 + row, CLASSES, 12);
    double[] student = Scores.tied(9 + row, CLASSES, 12);
    TeacherOrder order = new TeacherOrder(CLASSES);
    order.fill(teacher, top);
    PairMargins margins = margins(rule, row, order, seed);
    double sum = 0;
    double pairs = Math.max(1, order.pairs());
    for (int i = 0; i < order.answers(); i++) {
      for (int j = order.worseFrom(i); j < order.answers(); j++) {
        int better = order.order()[i];
        int worse = order.order()[j];
        double loss = margins.at(i, j) - (student[better] - student[worse]);
        if (loss > 0) {
          sum += loss / pairs;
          slope.putScalar(row, better, slope.getDouble(row, better) - 1 / pairs);
          slope.putScalar(row, worse, slope.getDouble(row, worse) + 1 / pairs);
        }
      }
    }
    return sum;
  }

  private static PairMargins margins(MarginRule rule, int row, TeacherOrder order, long seed) {
    int n = order.answers();
    Uncertainty uncertainty = new Uncertainty(PASSES, n);
    uncertainty.fill(Scores.passes(50 + row, PASSES, CLASSES, 0.5), order.order(), n);
    if (rule instanceof TransportRule transport) {
      TransportMargins margins = new TransportMargins(PASSES, n, transport.regularisation(), false);
      margins.fill(uncertainty, transport.scaled() ? 2.0 * (n - 1) : 2);
      return margins;
    }
    if (rule instanceof UncertaintyRule) {
      return margin((i, j) -> 0.3 / Math.max(0.05, uncertainty.at(i, j)));
    }
    return rule instanceof RandomRule
        ? margin((i, j) -> new RandomMargins(3, seed).at(i, j))
        : margin((i, j) -> 0.8);
  }

  private interface Margin {
    double at(int i, int j);
  }

  private static PairMargins margin(Margin margin) {
    return new PairMargins() {
      @Override
      public double at(int i, int j) {
        return margin.at(i, j);
      }

      @Override
      public double bound(int i) {
        return Double.POSITIVE_INFINITY;
      }
    };
  }

  @Test
  void recordedMarginsGiveTheSameLoss() {
    INDArray student = scores(9);
    for (MarginRule rule : RULES) {
      for (int top : new int[] {1, 7, 2500}) {
        INDArray given = rule.usesPasses() ? passes() : null;
        PairwisePreparer preparer = new PairwisePreparer(rule, top);
        int rows = preparer.rows(given == null ? 0 : PASSES);
        INDArray recorded = Nd4j.zeros(DataType.DOUBLE, BATCH, rows, Math.min(top, CLASSES));
        preparer.run(scores(1), given, recorded);
        INDArray live = Nd4j.zeros(DataType.DOUBLE, BATCH, CLASSES);
        INDArray restored = Nd4j.zeros(DataType.DOUBLE, BATCH, CLASSES);
        PairwiseBatch batch = new PairwiseBatch(rule);
        double expected = batch.run(scores(1), given, top, student, live, new SplittableRandom(4));
        double value =
            batch.runRecorded(
                HostRows.reading(recorded), rows, student, restored, new SplittableRandom(4));

        assertWithMessage("%s, top %s", rule, top).that(value).isWithin(1e-5).of(expected);
        assertThat(restored.equalsWithEps(live, 1e-9)).isTrue();
      }
    }
  }

  @Test
  void arraysAreReusedWithoutATraceOfTheLastBatch() {
    for (MarginRule rule : RULES) {
      PairwiseBatch reused = new PairwiseBatch(rule);
      INDArray given = rule.usesPasses() ? passes() : null;
      INDArray first = Nd4j.zeros(DataType.DOUBLE, BATCH, CLASSES);
      double value = reused.run(scores(1), given, 9, scores(2), first, new SplittableRandom(1));
      reused.run(
          scores(5),
          given,
          9,
          scores(6),
          Nd4j.zeros(DataType.DOUBLE, BATCH, CLASSES),
          new SplittableRandom(3));
      INDArray again = Nd4j.zeros(DataType.DOUBLE, BATCH, CLASSES);

      assertThat(reused.run(scores(1), given, 9, scores(2), again, new SplittableRandom(1)))
          .isEqualTo(value);
      assertThat(again).isEqualTo(first);
    }
  }

  @Test
  void refuseSettingsOutOfRange() {
    assertRefused("margin must be at least 0 and finite, but is -1.0", () -> new UniformRule(-1));
    assertRefused("margin", () -> new RandomRule(Double.NaN));
    assertRefused("minUncertainty must be above 0", () -> new UncertaintyRule(1, 0));
    assertRefused("margin", () -> new UncertaintyRule(Double.POSITIVE_INFINITY, 1));
    assertRefused("regularisation must be above 0", () -> new TransportRule(1, true, 0));
    assertRefused("regularisation", () -> new TransportRule(1, true, Double.NaN));
  }

  private static void assertRefused(String text, Executable executable) {
    assertThat(assertThrows(IllegalArgumentException.class, executable))
        .hasMessageThat()
        .contains(text);
  }
}
