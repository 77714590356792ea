package org.distill4j.runtime.training.checkpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.distill4j.runtime.argument.Arguments;

/**
 * The folder and the pace in which a training saves its state. A training that finds a checkpoint
 * of its own there goes on from it, with the same result, bit for bit, as if it had not been
 * interrupted. A training that has ended there already is not repeated.
 *
 * <pre>{@code
 * var checkpoints = Checkpoints.in(Path.of("run", "checkpoints"));
 * new Trainer(settings, listener).withCheckpoints(checkpoints).train(graph, examples, validation);
 * }</pre>
 *
 * <p>One program at a time uses a folder.
 *
 * @param folder the folder, which is created if necessary
 * @param interval the least time between two checkpoints; 0 saves after each step. Otherwise longer
 *     if saving would otherwise take more than a fiftieth of the time.
 * @param kept the number of checkpoints to keep, at least 1; each contains the parameters of the
 *     best epoch so far as well
 * @param stop the request to stop early, after a checkpoint
 */
public record Checkpoints(Path folder, Duration interval, int kept, StopRequest stop) {

  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final int KEPT = 2;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the interval is negative, or nothing is kept
   */
  public Checkpoints {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(stop, "stop");
    Arguments.require("interval", interval, !interval.isNegative(), "at least 0");
    Arguments.requireAtLeastOne("kept", kept);
  }

  /** Returns checkpoints in a folder: one each minute, of which the last two are kept. */
  public static Checkpoints in(Path folder) {
    return new Checkpoints(folder, INTERVAL, KEPT, StopRequest.never());
  }

  /** Returns the same with another interval. */
  public Checkpoints every(Duration value) {
    return new Checkpoints(folder, value, kept, stop);
  }

  /** Returns the same with another number of checkpoints to keep. */
  public Checkpoints keeping(int number) {
    return new Checkpoints(folder, interval, number, stop);
  }

  /** Returns the same with a request that stops the training early. */
  public Checkpoints stoppedBy(StopRequest request) {
    return new Checkpoints(folder, interval, kept, request);
  }

  /** Returns the same for a part of a run, in a folder inside this one. */
  public Checkpoints of(String part) {
    return new Checkpoints(folder.resolve(part), interval, kept, stop);
  }
}
