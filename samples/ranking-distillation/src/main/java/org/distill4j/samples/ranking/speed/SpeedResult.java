package org.distill4j.samples.ranking.speed;

import java.util.List;

/**
 * What was measured with one number of answers.
 *
 * @param settings how
 * @param rows one for each scheme
 * @param peakBytes the greatest resident memory of the process until then
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
   * @param processorSeconds the median processor time of all threads, which other processes disturb
   *     less
   * @param relativeProcessor the median of its ratio
   * @param target what {@code relative} should not exceed
   * @param recordingSeconds how long the teacher was recorded before
   * @param recordedBytes the memory of what was recorded
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
