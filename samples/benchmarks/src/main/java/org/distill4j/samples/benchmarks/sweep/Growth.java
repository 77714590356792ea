package org.distill4j.samples.benchmarks.sweep;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the time of a step grows with a size.
 *
 * @param network whose step it is
 * @param size what was changed
 * @param points what came out, in ascending order of the size
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
   * @param wall the median of the seconds of a step
   * @param cpu the median of the seconds that all threads computed
   */
  public record Point(int value, double wall, double cpu) {}

  /** The exponent e of the power c size^e that is nearest to the times of all threads. */
  @JsonProperty
  public double exponent() {
    return slope(points, Point::cpu);
  }

  /** The same between the two greatest sizes, where what does not grow matters least. */
  @JsonProperty
  public double lastExponent() {
    return slope(points.subList(points.size() - 2, points.size()), Point::cpu);
  }

  /** The slope of the line through the logarithms with the least sum of squared distances. */
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
