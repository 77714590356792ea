package org.distill4j.samples.benchmarks.sweep;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The growth of the time of a step with a size.
 *
 * @param network the network
 * @param size the name of the size
 * @param points the measurements, in ascending order of the size
 */
public record Growth(String network, String size, List<Point> points) {

  /** Copies the points. */
  public Growth {
    points = List.copyOf(points);
  }

  /**
   * The times of one size.
   *
   * @param value the size
   * @param wall the median wall time of a step in seconds
   * @param cpu the median CPU time of a step in seconds
   */
  public record Point(int value, double wall, double cpu) {}

  /** Returns the exponent e of the power c size^e that fits the CPU times best. */
  @JsonProperty
  public double exponent() {
    return slope(points, Point::cpu);
  }

  /** Returns the exponent between the two greatest sizes, where constant costs matter least. */
  @JsonProperty
  public double lastExponent() {
    return slope(points.subList(points.size() - 2, points.size()), Point::cpu);
  }

  /** Returns the slope of the least-squares line through the logarithms. */
  private static double slope(List<Point> points, ToDoubleFunction<Point> time) {
    double meanX = points.stream().mapToDouble(p -> Math.log(p.value)).average().orElseThrow();
    double meanY =
        points.stream().mapToDouble(p -> Math.log(time.applyAsDouble(p))).average().orElseThrow();
    double products = 0;
    double squares = 0;
    for (Point point : points) {
      double x = Math.log(point.value) - meanX;
      products += x * (Math.log(time.applyAsDouble(point)) - meanY);
      squares += x * x;
    }
    return products / squares;
  }
}
