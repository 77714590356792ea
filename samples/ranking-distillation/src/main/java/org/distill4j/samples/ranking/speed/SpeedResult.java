package org.distill4j.samples.ranking.speed;

import java.util.List;

/**
 * The measurements with one number of answers.
 *
 * @param settings the settings of the measurement
 * @param rows a row for each scheme
 * @param peakBytes the peak resident memory of the process so far
 */
public record SpeedResult(SpeedSettings settings, List<Row> rows, long peakBytes) {

  /** Copies the rows. */
  public SpeedResult {
    rows = List.copyOf(rows);
  }

  /**
   * The time of a scheme.
   *
   * @param scheme the scheme
   * @param seconds the median time of an epoch
   * @param relative the median of its ratio to the undistilled student's in the same round
   * @param processorSeconds the median processor time of all threads, which other processes affect
   *     less
   * @param relativeProcessor the median of its ratio
   * @param target the upper limit that {@code relative} should not exceed
   * @param recordingSeconds the time to record the teacher's signals before the training
   * @param recordedBytes the memory of the recorded signals
   */
  public record Row(
      SpeedScheme scheme,
      double seconds,
      double relative,
      double processorSeconds,
      double relativeProcessor,
      double target,
      double recordingSeconds,
      long recordedBytes) {}
}
