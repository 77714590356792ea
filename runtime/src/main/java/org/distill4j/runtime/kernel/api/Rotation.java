package org.distill4j.runtime.kernel.api;

/**
 * Rotary positions (Su et al. 2021): the first features of each head are rotated in pairs by angles
 * that are proportional to the step. Pair i of step t turns by t base^(-2 i / size).
 *
 * @param heads the number of heads, at least 1
 * @param size the number of rotated features of each head, even
 * @param base the base of the frequencies, above 1
 * @param interleaved true if pair i consists of the features 2 i and 2 i + 1, false if it consists
 *     of the features i and i + size / 2
 * @param inverse true to turn in the opposite direction, as in the gradient
 */
public record Rotation(int heads, int size, double base, boolean interleaved, boolean inverse) {

  /** Returns the rotation in the opposite direction. */
  public Rotation inverted() {
    return new Rotation(heads, size, base, interleaved, !inverse);
  }

  /** Returns the angle of a pair at a step. */
  public double angle(int step, int pair) {
    double angle = step * Math.pow(base, -2.0 * pair / size);
    return inverse ? -angle : angle;
  }

  /** Returns the first feature of a pair, within its head. */
  public int first(int pair) {
    return interleaved ? 2 * pair : pair;
  }

  /** Returns the second feature of a pair, within its head. */
  public int second(int pair) {
    return interleaved ? 2 * pair + 1 : pair + size / 2;
  }
}
