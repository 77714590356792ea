package org.distill4j.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A line of a chart.
 *
 * @param name its name in tooltips and tables
 * @param trial the number of its trial, which names its colour
 * @param dashed true for a dashed line
 * @param values a value for each position of the chart; null where there is none
 */
public record Curve(String name, int trial, boolean dashed, List<Double> values) {

  /** Copies the values. */
  public Curve {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }
}
