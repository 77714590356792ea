package org.distill4j.experiment.report;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.distill4j.experiment.data.Divisions;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.sample.SoftLabels;
import org.distill4j.experiment.sample.SoftLabelsDistiller;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.Gain;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.evaluation.NdcgAt;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultFileTest {

  private static final int CLASSES = 3;
  private static final Divisions DATA = Clouds.drawn(48, 1);
  private static final TrainingSettings SETTINGS = Clouds.training(2);

  @TempDir Path folder;

  @Test
  void theFileHoldsRowsEpochsAndProvenance() throws IOException {
    DistillationResult result = run();
    Metric soft = new NdcgAt(5, new SoftGain());
    EvaluationSet held =
        DATA.heldOut(4).evaluation().withMetrics(List.of(StandardMetrics.ACCURACY, soft));
    Metrics metrics = new Evaluator(result.teacher().graph(), "answer", held, 10).evaluate();
    Path file = folder.resolve("out/results.json");

    ResultFile.write(file, List.of(ResultRow.of("teacher", result.teacher(), metrics)), result);

    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.get("distillation").asText()).isEqualTo(SoftLabels.class.getCanonicalName());
    JsonNode row = json.get("results").get(0);
    assertThat(row.get("parameters").asLong()).isEqualTo(99);
    assertThat(row.at("/metrics/acc1_any").asDouble()).isEqualTo(metrics.accuracy());
    assertThat(row.at("/byType/all/metrics/ndcg5_linear_soft").asDouble())
        .isEqualTo(metrics.of(soft));
    JsonNode distilled = json.at("/trainings/distilled");
    assertThat(distilled.get("epochs")).hasSize(2);
    assertThat(distilled.at("/epochs/0/losses/softAnswers").isNumber()).isTrue();
    assertThat(distilled.at("/epochs/0/validation/hit5_any").isNumber()).isTrue();
    assertThat(distilled.at("/provenance/settings/batchSize").asInt()).isEqualTo(16);
    assertThat(distilled.at("/provenance/weights/softAnswers").asDouble()).isEqualTo(4);
    assertThat(distilled.at("/provenance/data").asText()).hasLength(64);
    assertThat(json.at("/signals/bytes").asLong()).isEqualTo(4L * DATA.examples().size() * CLASSES);
  }

  private static DistillationResult run() {
    return new DistillationRun(
            SoftLabelsDistiller.builder().width(16).features(2).classes(CLASSES).build(),
            DATA.examples(),
            Optional.of(new Validation(DATA.heldOut(4).evaluation(), "answer")),
            SETTINGS,
            SETTINGS,
            TrainingListener.silent())
        .run();
  }

  /** A user-defined gain. */
  private record SoftGain() implements Gain {
    @Override
    public String id() {
      return "linear_soft";
    }

    @Override
    public String title() {
      return "soft";
    }

    @Override
    public double of(double weight) {
      return Math.min(weight / 2, 1);
    }
  }
}
