package org.distill4j.runtime.report.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;

/**
 * Writes the course of trainings as event files of TensorBoard, one run for each phase: {@code
 * tensorboard --logdir FOLDER}.
 *
 * <table>
 *   <caption>The values</caption>
 *   <tr><td>{@code loss}</td><td>the weighted sum of the losses of each step</td></tr>
 *   <tr><td>{@code epoch/loss}</td><td>its mean over each epoch</td></tr>
 *   <tr><td>{@code training/NAME}</td><td>the mean of each loss, unweighted</td></tr>
 *   <tr><td>{@code monitored/NAME}</td><td>the same over monitored examples</td></tr>
 *   <tr><td>{@code validation/METRIC}</td><td>each metric of the validation</td></tr>
 * </table>
 *
 * <p>Not thread-safe. A file that cannot be written ends the training with an {@link
 * UncheckedIOException}.
 */
public final class TensorBoardEvents implements TrainingListener {

  private final Path folder;
  private String phase = "training";
  private EventFile file;
  private int steps;

  /**
   * Creates a writer.
   *
   * @param folder the folder of all runs, which is created if necessary
   */
  public TensorBoardEvents(Path folder) {
    this.folder = folder;
  }

  @Override
  public void phaseStarted(String name) {
    phase = name;
  }

  @Override
  public void trainingStarted(String network, long parameters, int epochs, int stepCount) {
    steps = stepCount;
    write(
        () -> {
          String name =
              "events.out.tfevents.%s.%s"
                  .formatted(System.currentTimeMillis() / 1000, UUID.randomUUID());
          close();
          file = new EventFile(folder.resolve(phase.replaceAll("[^\\w.,() -]", "_")).resolve(name));
        });
  }

  @Override
  public void stepEnded(int epoch, int step, double loss) {
    write(() -> file.add((epoch - 1L) * steps + step, Map.of("loss", loss)));
  }

  @Override
  public void epochEnded(Epoch epoch) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("epoch/loss", epoch.total());
    epoch.losses().forEach((name, loss) -> values.put("training/" + name, loss));
    epoch.heldLosses().forEach((name, loss) -> values.put("monitored/" + name, loss));
    epoch
        .validation()
        .ifPresent(it -> it.byId().forEach((id, value) -> values.put("validation/" + id, value)));
    write(
        () -> {
          file.add((long) epoch.number() * steps, values);
          file.flush();
        });
  }

  @Override
  public void trainingEnded(TrainingResult result) {
    write(this::close);
  }

  private void close() throws IOException {
    if (file != null) {
      file.close();
      file = null;
    }
  }

  /** Writes to the file. */
  @FunctionalInterface
  private interface Writing {

    void write() throws IOException;
  }

  private void write(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write events to %s: choose a folder that can be written and has space"
              .formatted(folder),
          e);
    }
  }
}
