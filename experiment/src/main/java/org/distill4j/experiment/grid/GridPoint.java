package org.distill4j.experiment.grid;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.experiment.trial.Trial;

/**
 * A point of a grid.
 *
 * @param base the trial that is changed
 * @param changed the trial with the values of the point
 * @param values the value of each name of the grid that applies to the trial
 */
public record GridPoint(Trial base, Trial changed, Map<String, Double> values) {

  /** Copies the values, which keep their order. */
  public GridPoint {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
