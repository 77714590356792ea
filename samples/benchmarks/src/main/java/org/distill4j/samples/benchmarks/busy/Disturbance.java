package org.distill4j.samples.benchmarks.busy;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.distill4j.samples.benchmarks.measure.Timing;

/**
 * A training step alone and beside a process that keeps one core busy.
 *
 * @param network whose step it is
 * @param alone its times with nothing of ours beside it
 * @param beside its times beside the process
 */
public record Disturbance(String network, Timing alone, Timing beside) {

  /** What a fair share of two cores and some waiting allow. */
  private static final double COLLAPSE = 2.5;

  /** How many times longer it takes. */
  @JsonProperty
  public double factor() {
    return beside.wall() / alone.wall();
  }

  /** Whether the step takes longer than a fair share of the machine explains. */
  @JsonProperty
  public boolean collapses() {
    return factor() > COLLAPSE;
  }
}
