package org.distill4j.experiment;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.distill4j.experiment.run.RunSettings;
import org.distill4j.experiment.run.TrainedTrial;
import org.distill4j.experiment.run.TrialRunner;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.store.RunStore;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The cost of checkpoints, provenance and results, as a part of the time of a run. */
@EnabledIfSystemProperty(named = "distill4j.cost", matches = "true")
final class RunCostTest {

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
    RunStore store = new RunStore(Optional.of(folder.resolve("again")));
    double kept = 0;
    double all = 0;
    for (Trial trial :
        List.of(
            Trial.teacher("teacher", Clouds.SOFT_LABELS, settings).withDimensions(width),
            Trial.student("student", Clouds.SOFT_LABELS, settings).withDimensions(width),
            Trial.distilled("distilled", Clouds.SOFT_LABELS, settings).withDimensions(width))) {
      long start = System.nanoTime();
      TrainedTrial trained = runner.train(trial);
      long end = System.nanoTime();
      store.save(trained.run(), trained.provenance(), trained.declarations());
      store.save(trained.run());
      all += (end - start) / 1e9;
      kept += (System.nanoTime() - end) / 1e9;
      kept += trained.provenance().phases().get("checkpoints");
    }
    double share = kept / all;
    System.out.println(
        String.format(Locale.ROOT, "%.2f s of %.1f s: %.2f %%", kept, all, 100 * share));
    assertThat(share).isLessThan(0.03);
  }
}
