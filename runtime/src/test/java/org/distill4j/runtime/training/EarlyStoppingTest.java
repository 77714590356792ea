package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.evaluation.Accuracy;
import org.distill4j.runtime.evaluation.HitAt;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.RankedExample;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.graph.TrainingGraph;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {

  private static final Examples EXAMPLES = TinyTask.examples(200, 1);

  private final TrainingSettings settings =
      TrainingSettings.builder().epochs(6).batchSize(16).learningRate(0.02).seed(5).build();
  private final TrainingGraph training = new TinyDistiller().teacherTraining(settings.seed());

  /** The opposite of accuracy: gets worse while a network learns. */
  private record ErrorRate() implements Metric {
    @Override
    public String id() {
      return "error";
    }

    @Override
    public String title() {
      return "error";
    }

    @Override
    public double of(RankedExample example) {
      return 1 - new Accuracy().of(example);
    }
  }

  @Test
  void aUsersOwnMetricChoosesTheEpoch() {
    Validation validation = validation(new ErrorRate());
    TrainingSettings worst = settings.toBuilder().metric(new ErrorRate()).patience(6).build();

    TrainingResult result = train(worst, validation);

    List<Double> errors = new ArrayList<>();
    result.epochs().forEach(e -> errors.add(e.validation().orElseThrow().of(new ErrorRate())));
    double greatest = errors.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    assertThat(errors.get(result.bestEpoch() - 1)).isEqualTo(greatest);
    assertThat(result.bestEpoch()).isEqualTo(errors.indexOf(greatest) + 1);
    assertThat(greatest).isGreaterThan(errors.get(errors.size() - 1));
  }

  @Test
  void theMetricMustBeComputed() {
    TrainingSettings hits = settings.toBuilder().metric(new HitAt(2)).build();

    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> train(hits, TinyTask.validation().orElseThrow())))
        .hasMessageThat()
        .isEqualTo(
            "Metric 'hit2_any' decides which epoch is the best, but the evaluation set computes"
                + " [acc1_any, hit5_any, ndcg5_linear_count] only.");
  }

  @Test
  void withoutPatienceAnyMetricsMayBeComputed() {
    TrainingSettings all = settings.toBuilder().epochs(2).patience(0).build();

    TrainingResult result = train(all, validation(new ErrorRate()));

    assertThat(result.bestEpoch()).isEqualTo(2);
    assertThat(result.best().validation().orElseThrow().byId().keySet()).containsExactly("error");
  }

  @Test
  void noneTrainsAllEpochs() {
    assertThat(EarlyStopping.none()).isEqualTo(new EarlyStopping(0, StandardMetrics.ACCURACY));
    assertThat(EarlyStopping.none().isEnabled()).isFalse();
    assertThat(new EarlyStopping(1, new Accuracy()).isEnabled()).isTrue();
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> new EarlyStopping(-1, new Accuracy())))
        .hasMessageThat()
        .isEqualTo("patience is -1; it must be at least 0");
    assertThat(assertThrows(IllegalArgumentException.class, () -> new EarlyStopping(1, null)))
        .hasMessageThat()
        .isEqualTo("metric is null; it must be a record");
  }

  private Validation validation(Metric metric) {
    Validation usual = TinyTask.validation().orElseThrow();
    return new Validation(usual.set().withMetrics(List.of(metric)), usual.node());
  }

  private TrainingResult train(TrainingSettings with, Validation validation) {
    return new Trainer(with, TrainingListener.silent())
        .train(training, EXAMPLES, Optional.of(validation));
  }
}
