package org.distill4j.experiment.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;

/** Records the duration of the phases of a run, and its warnings. */
final class RunRecorder implements TrainingListener {

  private final Map<String, Double> phases = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private long start;
  private boolean betweenEpochs;
  private double checkpoints;
  private double checkpointsInEpochs;

  /** Begins a run. */
  void begin() {
    phases.clear();
    warnings.clear();
    start = System.nanoTime();
  }

  /** Ends a phase, which began when the last one ended. */
  void ended(String phase) {
    long now = System.nanoTime();
    phases.put(phase, (now - start) / 1e9);
    start = now;
  }

  /** Ends the training of the run's own network. */
  void trained(TrainingResult result) {
    double epochs = result.epochs().stream().mapToDouble(Epoch::seconds).sum();
    double between = checkpoints - checkpointsInEpochs;
    phases.put("training", Math.max(0, epochs - checkpointsInEpochs));
    phases.put("validation", Math.max(0, result.seconds() - epochs - between));
    phases.put("checkpoints", checkpoints);
    start = System.nanoTime();
  }

  /** Returns the duration of each phase in seconds, in order. */
  Map<String, Double> phases() {
    return phases;
  }

  /** Returns the warnings, in order. */
  List<String> warnings() {
    return warnings;
  }

  @Override
  public void trainingStarted(String network, long parameters, int epochs, int steps) {
    checkpoints = 0;
    checkpointsInEpochs = 0;
    betweenEpochs = false;
  }

  @Override
  public void stepEnded(int epoch, int step, double loss) {
    betweenEpochs = false;
  }

  @Override
  public void epochEnded(Epoch epoch) {
    betweenEpochs = true;
  }

  @Override
  public void checkpointSaved(Path checkpoint, double seconds) {
    checkpoints += seconds;
    checkpointsInEpochs += betweenEpochs ? 0 : seconds;
  }

  @Override
  public void warned(String warning) {
    warnings.add(warning);
  }
}
