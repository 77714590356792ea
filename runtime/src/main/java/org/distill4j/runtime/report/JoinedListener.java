package org.distill4j.runtime.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingStep;

/** Several listeners as one, each called in order. */
public final class JoinedListener implements TrainingListener {

  private final List<TrainingListener> listeners;

  /** Joins listeners. */
  public JoinedListener(List<? extends TrainingListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  private void all(Consumer<TrainingListener> call) {
    listeners.forEach(call);
  }

  @Override
  public void phaseStarted(String phase) {
    all(it -> it.phaseStarted(phase));
  }

  @Override
  public void trainingStarted(String network, long parameters, int epochs, int steps) {
    all(it -> it.trainingStarted(network, parameters, epochs, steps));
  }

  @Override
  public void resumed(String place, Path checkpoint) {
    all(it -> it.resumed(place, checkpoint));
  }

  @Override
  public void checkpointSaved(Path checkpoint, double seconds) {
    all(it -> it.checkpointSaved(checkpoint, seconds));
  }

  @Override
  public void stepEnded(TrainingStep step) {
    all(it -> it.stepEnded(step));
  }

  @Override
  public void stepEnded(int epoch, int step, double loss) {
    all(it -> it.stepEnded(epoch, step, loss));
  }

  @Override
  public void warned(String warning) {
    all(it -> it.warned(warning));
  }

  @Override
  public void epochEnded(Epoch epoch) {
    all(it -> it.epochEnded(epoch));
  }

  @Override
  public void trainingEnded(TrainingResult result) {
    all(it -> it.trainingEnded(result));
  }

  @Override
  public void signalsExpected(long bytes, Optional<Path> folder) {
    all(it -> it.signalsExpected(bytes, folder));
  }

  @Override
  public void stored(String line) {
    all(it -> it.stored(line));
  }

  @Override
  public void signalsRecorded(RecordedSignals signals) {
    all(it -> it.signalsRecorded(signals));
  }

  @Override
  public void recorded(int done, int total) {
    all(it -> it.recorded(done, total));
  }
}
