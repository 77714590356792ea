package org.distill4j.processor.summary;

import java.util.List;
import org.distill4j.processor.size.Polynomial;

/**
 * The summary of a loss.
 *
 * @param name its name
 * @param objective its objective
 * @param weight its weight and schedule
 * @param reads the values that it reads, in order
 * @param parameters the number of parameters that it trains besides the student's
 * @param multiplyAdds the multiply-adds of a forward pass of one example
 */
public record LossSummary(
    String name,
    String objective,
    String weight,
    List<Read> reads,
    Polynomial parameters,
    Polynomial multiplyAdds) {

  /** Copies the reads. */
  public LossSummary {
    reads = List.copyOf(reads);
  }

  /**
   * A value that a loss reads.
   *
   * @param source "teacher", "student" or "label"
   * @param network the index of the teacher, 0 if the source is not a teacher
   * @param node the name of the node or of the labels
   * @param passes the number of stochastic passes, 0 in inference mode
   * @param through the operation applied to the value before, or empty
   */
  public record Read(String source, int network, String node, int passes, String through) {}
}
