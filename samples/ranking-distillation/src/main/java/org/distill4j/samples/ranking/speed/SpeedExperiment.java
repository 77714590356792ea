package org.distill4j.samples.ranking.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.experiment.statistics.Summary;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.ranking.experiment.RankingSettings;

/**
 * Measures the duration of an epoch of each scheme. The teacher and the initial student are trained
 * briefly first, as the spread of the scores determines the number of close pairs. Each round
 * trains every scheme in turn, so that a slowdown of the machine affects all schemes; the second
 * epoch of each training counts. The first round is a warm-up.
 */
public final class SpeedExperiment {

  private static final int RECORDED_TOGETHER = 256;
  private static final int INDIVIDUAL_EPOCHS = 3;
  private static final RankingSettings AS_THE_SAMPLE = RankingSettings.defaults();

  private final SpeedSettings settings;
  private final TrainingListener listener;
  private final Map<String, Integer> dimensions;
  private final Examples examples;
  private final Map<SpeedScheme, RecordedSignals> recorded = new EnumMap<>(SpeedScheme.class);
  private final Map<SpeedScheme, double[]> seconds = new EnumMap<>(SpeedScheme.class);
  private final Map<SpeedScheme, double[]> processorSeconds = new EnumMap<>(SpeedScheme.class);
  private ComputationGraph beginning;

  /** Creates an experiment. */
  public SpeedExperiment(SpeedSettings settings, TrainingListener listener) {
    SpeedData data = new SpeedData(settings);
    this.settings = settings;
    this.listener = listener;
    this.dimensions = data.dimensions();
    this.examples = data.examples();
  }

  /** Runs the experiment. */
  public SpeedResult run() throws IOException {
    record(individual("teacher", settings.seed()));
    beginning = individual("student before distillation", settings.seed() + 1);
    for (SpeedScheme scheme : SpeedScheme.values()) {
      seconds.put(scheme, new double[settings.rounds()]);
      processorSeconds.put(scheme, new double[settings.rounds()]);
    }
    for (int round = -1; round < settings.rounds(); round++) {
      listener.phaseStarted(
          settings.answers() + " answers, " + (round < 0 ? "warming up" : "round " + (round + 1)));
      for (SpeedScheme scheme : SpeedScheme.values()) {
        measure(scheme, Math.max(0, round));
      }
    }
    List<SpeedResult.Row> rows = new ArrayList<>();
    for (SpeedScheme scheme : SpeedScheme.values()) {
      rows.add(row(scheme));
    }
    return new SpeedResult(settings, rows, ResidentMemory.peakBytes());
  }

  private ComputationGraph individual(String name, long seed) {
    listener.phaseStarted(settings.answers() + " answers, " + name);
    TrainingGraph training = SpeedScheme.UNDISTILLED.distiller(dimensions).studentTraining(seed);
    TrainingSettings individual =
        AS_THE_SAMPLE.student().toBuilder().epochs(INDIVIDUAL_EPOCHS).seed(seed).build();
    return new Trainer(individual, TrainingListener.silent())
        .train(training, examples, Optional.empty())
        .graph();
  }

  private void record(ComputationGraph teacher) {
    for (SpeedScheme scheme : SpeedScheme.values()) {
      if (scheme != SpeedScheme.UNDISTILLED) {
        listener.phaseStarted(settings.answers() + " answers, recording for " + scheme.title());
        SignalRecorder recorder =
            new SignalRecorder(teacher, scheme.distiller(dimensions).signals(), RECORDED_TOGETHER);
        recorded.put(scheme, recorder.record(examples, listener));
      }
    }
  }

  private TrainingSettings training() {
    return AS_THE_SAMPLE.student().toBuilder()
        .epochs(2)
        .batchSize(settings.batchSize())
        .seed(settings.seed())
        .build();
  }

  private void measure(SpeedScheme scheme, int round) {
    Distiller distiller = scheme.distiller(dimensions);
    EpochClock clock = new EpochClock();
    Trainer trainer = new Trainer(training(), clock);
    if (scheme == SpeedScheme.UNDISTILLED) {
      trainer.trainFurther(
          distiller.studentTraining(settings.seed()), beginning, examples, Optional.empty());
    } else {
      trainer.trainFurther(
          distiller.distillation(settings.seed()),
          beginning,
          examples.with(recorded.get(scheme).columns()),
          Optional.empty());
    }
    seconds.get(scheme)[round] = clock.seconds();
    processorSeconds.get(scheme)[round] = clock.processorSeconds();
  }

  private SpeedResult.Row row(SpeedScheme scheme) {
    RecordedSignals signals = recorded.get(scheme);
    return new SpeedResult.Row(
        scheme,
        Summary.of(seconds.get(scheme)).median(),
        relative(seconds, scheme),
        Summary.of(processorSeconds.get(scheme)).median(),
        relative(processorSeconds, scheme),
        scheme.target(),
        signals == null ? 0 : signals.seconds(),
        signals == null ? 0 : signals.bytes());
  }

  private static double relative(Map<SpeedScheme, double[]> times, SpeedScheme scheme) {
    double[] ratios = times.get(scheme).clone();
    Arrays.setAll(ratios, i -> ratios[i] / times.get(SpeedScheme.UNDISTILLED)[i]);
    return Summary.of(ratios).median();
  }
}
