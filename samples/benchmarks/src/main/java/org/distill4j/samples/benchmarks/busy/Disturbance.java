package org.distill4j.samples.benchmarks.busy;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.distill4j.samples.benchmarks.measure.Timing;

/**
 * A training step alone and beside a process that keeps one core busy.
 *
 * @param network the network
 * @param alone the times without another process
 * @param beside the times beside the process
 */
public record Disturbance(String network, Timing alone, Timing beside) {

  /** The factor that a fair share of two cores and some waiting explain. */
  private static final double COLLAPSE = 2.5;

  /** Returns the ratio of the times beside and without the process. */
  @JsonProperty
  public double factor() {
    return beside.wall() / alone.wall();
  }

  /** Returns true if the step takes longer than a fair share of the machine explains. */
  @JsonProperty
  public boolean collapses() {
    return factor() > COLLAPSE;
  }
}
