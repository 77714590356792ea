package org.distill4j.processor.spec;

/**
 * A range of numbers.
 *
 * @param min the lower bound, or minus infinity
 * @param max the upper bound, or infinity
 * @param exclusiveMin true if the lower bound itself is excluded
 * @param exclusiveMax true if the upper bound itself is excluded
 */
public record Bounds(double min, double max, boolean exclusiveMin, boolean exclusiveMax) {

  /** Returns true if the value is in range; NaN and infinity never are. */
  public boolean contain(double value) {
    boolean above = exclusiveMin ? value > min : value >= min;
    boolean below = exclusiveMax ? value < max : value <= max;
    return above && below && Double.isFinite(value);
  }

  /** Returns the range in words: "above 0", "from 0 to 1, excluding 1". */
  public String inWords() {
    boolean hasMin = hasMin();
    boolean hasMax = hasMax();
    if (hasMin && hasMax) {
      String open =
          exclusiveMin && exclusiveMax
              ? ", excluding both"
              : exclusiveMin
                  ? ", excluding " + plain(min)
                  : exclusiveMax ? ", excluding " + plain(max) : "";
      return "from " + plain(min) + " to " + plain(max) + open;
    }
    if (hasMin) {
      return exclusiveMin ? "above " + plain(min) : "of at least " + plain(min);
    }
    return exclusiveMax ? "below " + plain(max) : "of at most " + plain(max);
  }

  /**
   * Returns the words of the range for an invalid value; those for infinity ask for a finite one.
   */
  public String required(double value) {
    boolean finite = Double.isFinite(value) || (hasMin() && hasMax());
    return inWords() + (finite ? "" : " that is finite");
  }

  /** Returns true if there is a finite lower bound. */
  public boolean hasMin() {
    return min > -Double.MAX_VALUE;
  }

  /** Returns true if there is a finite upper bound. */
  public boolean hasMax() {
    return max < Double.MAX_VALUE;
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
