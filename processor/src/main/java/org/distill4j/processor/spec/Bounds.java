package org.distill4j.processor.spec;

/**
 * A range of numbers.
 *
 * @param min the least value, or minus infinity
 * @param max the greatest value, or infinity
 * @param exclusiveMin whether the least value itself is left out
 * @param exclusiveMax whether the greatest value itself is left out
 */
public record Bounds(double min, double max, boolean exclusiveMin, boolean exclusiveMax) {

  /** Whether the value is allowed; no range allows NaN. */
  public boolean contain(double value) {
    boolean above = exclusiveMin ? value > min : value >= min;
    boolean below = exclusiveMax ? value < max : value <= max;
    return above && below;
  }

  /** In words: "above 0", "from 0 to 1, 1 left out". */
  public String inWords() {
    boolean hasMin = hasMin();
    boolean hasMax = hasMax();
    if (hasMin && hasMax) {
      String open =
          exclusiveMin && exclusiveMax
              ? ", both left out"
              : exclusiveMin
                  ? ", " + plain(min) + " left out"
                  : exclusiveMax ? ", " + plain(max) + " left out" : "";
      return "from " + plain(min) + " to " + plain(max) + open;
    }
    if (hasMin) {
      return exclusiveMin ? "above " + plain(min) : "of at least " + plain(min);
    }
    return exclusiveMax ? "below " + plain(max) : "of at most " + plain(max);
  }

  /** Whether there is a least value other than the least number. */
  public boolean hasMin() {
    return min > -Double.MAX_VALUE;
  }

  /** Whether there is a greatest value other than the greatest number. */
  public boolean hasMax() {
    return max < Double.MAX_VALUE;
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
