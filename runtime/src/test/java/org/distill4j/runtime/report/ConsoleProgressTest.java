package org.distill4j.runtime.report;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TinyDistiller;
import org.distill4j.runtime.training.TinyTask;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(2).batchSize(20).build();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void withoutATerminalEachEpochIsALineWithoutControlCharacters() {
    run(false);

    String text = bytes.toString(StandardCharsets.UTF_8);
    assertThat(text.chars().filter(c -> c < ' ' && c != '\n').count()).isEqualTo(0);
    List<String> lines = text.lines().toList();
    assertThat(lines).hasSize(15);
    assertThat(lines.get(0))
        .matches("teacher signals: about 1\\.0 kB in memory, of \\d+\\.\\d [MG]B at most");
    assertThat(lines.get(1)).matches("kernels cpu on \\d+ cores, matrix products by \\w+");
    assertThat(lines.get(2))
        .isEqualTo("teacher: TinyTeacher, 1,470 parameters, up to 2 epochs of 2 steps");
    assertThat(lines.get(3)).matches("  epoch 1/2  loss 1\\.\\d{4}  Acc@1 .* %  \\d+\\.\\d s");
    assertThat(lines.get(5)).matches("  kept epoch [12] of 2  \\d+\\.\\d s");
    assertThat(lines.get(10)).matches("teacher signals: teacher/answer in 1\\.0 kB  .* s");
    assertThat(lines.get(12))
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

  private void run(boolean terminal) {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    try (ConsoleProgress progress = new ConsoleProgress(out, terminal)) {
      new DistillationRun(
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
