package org.distill4j.experiment;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.distill4j.experiment.run.RunSettings;
import org.distill4j.experiment.run.TrialRunner;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The cost of checkpoints, provenance and results, as a part of the time of a run. */
@EnabledIfSystemProperty(named = "distill4j.cost", matches = "true")
final class RunCostTest {

  private static final List<String> WORK =
      List.of("teacher", "recording", "training", "validation", "evaluation");

  @TempDir private Path folder;

  @Test
  void keepingARunCostsLittle() throws IOException {
    TrainingSettings settings = Clouds.training(30).toBuilder().batchSize(64).build();
    Map<String, Integer> width = Map.of("width", 256);
    TrialRunner runner =
        Study.of(Clouds.drawn(40_000, 5).heldOut(10))
            .resumedIn(folder)
            .withSettings(RunSettings.DEFAULT.savingNetworks())
            .runner(0, 1);
    double work = 0;
    double all = 0;
    for (Trial trial :
        List.of(
            Trial.teacher("teacher", Clouds.SOFT_LABELS, settings).withDimensions(width),
            Trial.student("student", Clouds.SOFT_LABELS, settings).withDimensions(width),
            Trial.distilled("distilled", Clouds.SOFT_LABELS, settings).withDimensions(width))) {
      long start = System.nanoTime();
      Map<String, Double> phases = runner.train(trial).provenance().phases();
      all += (System.nanoTime() - start) / 1e9;
      work += WORK.stream().mapToDouble(phase -> phases.getOrDefault(phase, 0.0)).sum();
    }
    double share = (all - work) / all;
    System.out.println(
        String.format(Locale.ROOT, "%.2f s of %.1f s: %.2f %%", all - work, all, 100 * share));
    assertThat(share).isLessThan(0.03);
  }
}
