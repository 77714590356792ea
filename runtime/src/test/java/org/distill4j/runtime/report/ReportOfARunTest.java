package org.distill4j.runtime.report;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.Gain;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.evaluation.NdcgAt;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TinyDistiller;
import org.distill4j.runtime.training.TinyTask;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportOfARunTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(2).batchSize(20).build();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void withoutATerminalEachEpochIsALineWithoutControlCharacters() {
    run(false);

    String text = bytes.toString(StandardCharsets.UTF_8);
    assertThat(text.chars().filter(c -> c < ' ' && c != '\n').count()).isEqualTo(0);
    List<String> lines = text.lines().toList();
    assertThat(lines).hasSize(14);
    assertThat(lines.get(0)).matches("kernels cpu on \\d+ cores, matrix products by \\w+");
    assertThat(lines.get(1))
        .isEqualTo("teacher: TinyTeacher, 1,470 parameters, up to 2 epochs of 2 steps");
    assertThat(lines.get(2)).matches("  epoch 1/2  loss 1\\.\\d{4}  Acc@1 .* %  \\d+\\.\\d s");
    assertThat(lines.get(4)).matches("  kept epoch [12] of 2  \\d+\\.\\d s");
    assertThat(lines.get(9)).matches("teacher signals: teacher/answer in 0\\.0 MB  .* s");
    assertThat(lines.get(11))
        .matches("  epoch 1/2  loss .* \\(answers \\d\\.\\d{4}, softAnswers \\d\\.\\d{4}\\)  .*");
  }

  @Test
  void onATerminalABarMovesAndTheLinesStay() {
    run(true);

    String text = bytes.toString(StandardCharsets.UTF_8);
    assertThat(text).contains("\r");
    assertThat(text).contains("100%");
    assertThat(text).contains("teacher: TinyTeacher, 1,470 parameters");
    assertThat(text.lines().filter(line -> line.contains("  loss ")).count()).isEqualTo(6);
  }

  @Test
  void theFileHoldsRowsEpochsAndProvenance() throws IOException {
    DistillationResult result = run(false);
    Metric soft = new NdcgAt(5, new SoftGain());
    EvaluationSet held = TinyTask.set(30, 7).withMetrics(List.of(StandardMetrics.ACCURACY, soft));
    Metrics metrics = new Evaluator(result.teacher().graph(), "answer", held, 10).evaluate();
    Path file = folder.resolve("out/results.json");

    ResultFile.write(file, List.of(ResultRow.of("teacher", result.teacher(), metrics)), result);

    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.get("distillation").asText()).isEqualTo("TinyDistillation");
    JsonNode row = json.get("results").get(0);
    assertThat(row.get("parameters").asLong()).isEqualTo(1470);
    assertThat(row.at("/metrics/acc1_any").asDouble()).isEqualTo(metrics.accuracy());
    assertThat(row.at("/byType/all/metrics/ndcg5_linear_soft").asDouble())
        .isEqualTo(metrics.of(soft));
    JsonNode distilled = json.at("/trainings/distilled");
    assertThat(distilled.get("epochs")).hasSize(2);
    assertThat(distilled.at("/epochs/0/losses/softAnswers").isNumber()).isTrue();
    assertThat(distilled.at("/epochs/0/validation/hit5_any").isNumber()).isTrue();
    assertThat(distilled.at("/provenance/settings/batchSize").asInt()).isEqualTo(20);
    assertThat(distilled.at("/provenance/weights/softAnswers").asDouble()).isEqualTo(0.5);
    assertThat(distilled.at("/provenance/data").asText()).hasLength(64);
    assertThat(json.at("/signals/bytes").asLong()).isEqualTo(4L * 40 * TinyTask.CLASSES);
  }

  /** A gain of a user's own. */
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

  private DistillationResult run(boolean terminal) {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    try (ConsoleProgress progress = new ConsoleProgress(out, terminal)) {
      return new DistillationRun(
              new TinyDistiller(),
              TinyTask.examples(40, 1),
              TinyTask.validation(),
              SETTINGS,
              SETTINGS,
              progress)
          .run();
    }
  }
}
