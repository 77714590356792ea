package org.distill4j.runtime.evaluation;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.LabelColumn;
import org.junit.jupiter.api.Test;

class MetricTest {

  private static final LabelColumn TWO_OF_SIX =
      new LabelColumn(6, new int[][] {{1, 4}}, new float[][] {{1, 2}});

  /** The example of the documentation of {@link Metric}. */
  private record ReciprocalRank() implements Metric {
    @Override
    public String id() {
      return "mrr";
    }

    @Override
    public String title() {
      return "MRR";
    }

    @Override
    public double of(RankedExample example) {
      double[] weights = example.weights(example.classes());
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] > 0) {
          return 1.0 / (i + 1);
        }
      }
      return 0;
    }
  }

  @Test
  void idsAndTitlesNameTheRank() {
    assertThat(new HitAt(3).id()).isEqualTo("hit3_any");
    assertThat(new HitAt(10).title()).isEqualTo("Hit@10");
    assertThat(new NdcgAt(5).id()).isEqualTo("ndcg5_linear_count");
    assertThat(new NdcgAt(5).title()).isEqualTo("nDCG@5");
    assertThat(new NdcgAt(7, StandardGain.BINARY).title()).isEqualTo("nDCG@7 binary");
    assertThat(new NdcgAt(7, StandardGain.EXPONENTIAL).id()).isEqualTo("ndcg7_exp_count");
    assertThat(StandardMetrics.all().stream().map(Metric::id).toList())
        .containsExactly("acc1_any", "hit5_any", "ndcg5_linear_count")
        .inOrder();
  }

  @Test
  void metricsOfEqualValuesAreEqual() {
    assertThat(new HitAt(5)).isEqualTo(StandardMetrics.HIT_AT_5);
    assertThat(new HitAt(5)).isNotEqualTo(new HitAt(4));
    assertThat(new NdcgAt(5)).isEqualTo(new NdcgAt(5, StandardGain.LINEAR));
    assertThat(new NdcgAt(5)).isNotEqualTo(new NdcgAt(5, StandardGain.BINARY));
  }

  @Test
  void ranksBelowOneAreRefused() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> new HitAt(0)))
        .hasMessageThat()
        .isEqualTo("k is 0; it must be at least 1");
    assertThrows(IllegalArgumentException.class, () -> new NdcgAt(-1));
  }

  @Test
  void hitsAreCountedUpToTheRankExactly() {
    RankedExample example = byScores(TWO_OF_SIX, 9, 3, 8, 7, 6, 5);

    assertThat(new HitAt(3).of(example)).isEqualTo(0);
    assertThat(new HitAt(4).of(example)).isEqualTo(1);
    assertThat(new HitAt(100).of(example)).isEqualTo(1);
    assertThat(new Accuracy().of(example)).isEqualTo(0);
    assertThat(new ReciprocalRank().of(example)).isEqualTo(0.25);
  }

  @Test
  void anIdealOrderHasTheGreatestGainAtEveryRank() {
    RankedExample best = byScores(TWO_OF_SIX, 0, 8, 0, 0, 9, 0);
    RankedExample swapped = byScores(TWO_OF_SIX, 0, 9, 0, 0, 8, 0);

    for (int k = 1; k <= 6; k++) {
      for (StandardGain gain : StandardGain.values()) {
        assertThat(new NdcgAt(k, gain).of(best)).isWithin(1e-12).of(1);
      }
    }
    assertThat(new NdcgAt(1).of(swapped)).isEqualTo(0.5);
    assertThat(new NdcgAt(2, StandardGain.BINARY).of(swapped)).isWithin(1e-12).of(1);
    assertThat(new NdcgAt(2).of(swapped)).isLessThan(1.0);
  }

  @Test
  void examplesWithoutCorrectAnswersCountAsZero() {
    RankedExample none = byScores(new LabelColumn(3, new int[][] {{}}), 3, 2, 1);

    assertThat(new Accuracy().of(none)).isEqualTo(0);
    assertThat(new HitAt(3).of(none)).isEqualTo(0);
    assertThat(new NdcgAt(3).of(none)).isEqualTo(0);
    assertThat(none.idealWeights(3)).isEmpty();
  }

  @Test
  void tiesGoToTheLowerIndex() {
    RankedExample tied = byScores(TWO_OF_SIX, 1, 1, 1, 1, 1, 1);

    assertThat(tied.ranking(6)).isEqualTo(new int[] {0, 1, 2, 3, 4, 5});
    assertThat(new Accuracy().of(tied)).isEqualTo(0);
    assertThat(new HitAt(2).of(tied)).isEqualTo(1);
  }

  @Test
  void rankingsAreTheSameInWhateverOrderTheirLengthsAreAskedFor() {
    SplittableRandom random = new SplittableRandom(5);
    LabelColumn labels = new LabelColumn(40, new int[][] {{3}});
    double[] scores = random.doubles(40).map(x -> Math.floor(8 * x)).toArray();
    RankedExample growing = RankedExample.byScores(labels, 0, scores);
    int[] all = RankedExample.byScores(labels, 0, scores).ranking(40);

    for (int k = 1; k <= 45; k++) {
      int[] expected = IntStream.of(all).limit(k).toArray();
      assertThat(growing.ranking(k)).isEqualTo(expected);
    }
    assertThat(growing.ranking(2)).hasLength(2);
    assertThat(growing.score(all[0])).isEqualTo(7);
  }

  @Test
  void aGivenOrderMayLackAnswers() {
    RankedExample given = RankedExample.inOrder(TWO_OF_SIX, 0, new int[] {4, 0});

    assertThat(given.ranking(5)).isEqualTo(new int[] {4, 0});
    assertThat(given.weights(5)).isEqualTo(new double[] {2, 0});
    assertThat(given.classes()).isEqualTo(6);
    assertThat(given.score(1)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(given.idealWeights(1)).isEqualTo(new double[] {2});
  }

  @Test
  void usersOwnMetricsAreComputedLikeTheOthers() {
    LabelColumn labels = new LabelColumn(3, new int[][] {{0}, {2}});
    MetricsCounter counter =
        new MetricsCounter(List.of(new ReciprocalRank()), labels, ExampleGroups.single(2));
    counter.add(0, new int[] {0, 1, 2});
    counter.add(1, new int[] {0, 2, 1});

    Metrics metrics = counter.result();

    assertThat(metrics.of(new ReciprocalRank())).isEqualTo(0.75);
    assertThat(metrics.byId()).containsExactly("mrr", 0.75);
    assertThat(assertThrows(IllegalArgumentException.class, metrics::accuracy))
        .hasMessageThat()
        .isEqualTo("Unknown metric 'acc1_any'. Available: mrr.");
  }

  private static RankedExample byScores(LabelColumn correct, double... scores) {
    return RankedExample.byScores(correct, 0, scores);
  }
}
