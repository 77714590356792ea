package org.distill4j.processor.summary;

import java.util.List;
import org.distill4j.processor.size.Polynomial;

/**
 * A loss of a distillation.
 *
 * @param name its name
 * @param objective what computes it
 * @param weight what it is multiplied by, and how that changes
 * @param reads what it reads, in order
 * @param parameters the number of parameters that it trains beside the student's
 * @param multiplyAdds the multiply-adds of one example, forward
 */
public record LossSummary(
    String name,
    String objective,
    String weight,
    List<Read> reads,
    Polynomial parameters,
    Polynomial multiplyAdds) {

  /** Copies what it reads. */
  public LossSummary {
    reads = List.copyOf(reads);
  }

  /**
   * A value that a loss reads.
   *
   * @param source "teacher", "student" or "label"
   * @param network the teacher's place among the teachers, 0 where the source is none
   * @param node the name of the node or of the labels
   * @param passes how often it is run with dropout, 0 where it is run once without
   * @param through the operation that the value goes through, empty where there is none
   */
  public record Read(String source, int network, String node, int passes, String through) {}
}
