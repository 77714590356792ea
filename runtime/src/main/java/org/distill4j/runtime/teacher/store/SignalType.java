package org.distill4j.runtime.teacher.store;

import java.util.Locale;
import org.distill4j.runtime.argument.Arguments;

/**
 * The form in which signals are stored.
 *
 * @param form the form of a number
 * @param kept the number of best answers that are kept; 0 for all
 */
public record SignalType(Form form, int kept) {

  /** All values in single precision: training is bit-identical to signals in memory. */
  public static final SignalType FLOAT32 = new SignalType(Form.FLOAT32, 0);

  /**
   * All values in half precision: half the size, a relative error of at most 2^-11, and none of a
   * magnitude above 65504.
   */
  public static final SignalType FLOAT16 = new SignalType(Form.FLOAT16, 0);

  private static final String TOP = "top-";

  /** The form of a number. */
  public enum Form {
    /** Single precision. */
    FLOAT32,
    /** Half precision. */
    FLOAT16
  }

  /**
   * Checks the number of answers.
   *
   * @throws IllegalArgumentException if it is negative, or given for half precision
   */
  public SignalType {
    Arguments.requireAtLeastZero("kept answers", kept);
    Arguments.require("form", form, kept == 0 || form == Form.FLOAT32, "FLOAT32 for best answers");
  }

  /**
   * Returns a form for logits that keeps the best answers in single precision and, of all others,
   * the logarithm of the sum of their exponentials. They are read as equal logits of the same sum:
   * at a temperature of 1, the probabilities of the best answers are exact, and the remaining
   * probability is spread evenly.
   *
   * @param answers the number of best answers of each row, at least 1; a row of at most one more is
   *     stored in full
   */
  public static SignalType topK(int answers) {
    Arguments.requireAtLeastOne("best answers", answers);
    return new SignalType(Form.FLOAT32, answers);
  }

  /**
   * Reads the name of a form: {@code float32}, {@code float16}, {@code best:10}, which {@code
   * top-10} names as well.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public static SignalType of(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replaceFirst("^best:", TOP);
    if (lower.matches("top-[1-9][0-9]{0,6}")) {
      return topK(Integer.parseInt(lower.substring(TOP.length())));
    }
    return switch (lower) {
      case "float32" -> FLOAT32;
      case "float16" -> FLOAT16;
      default ->
          throw new IllegalArgumentException(
              "Unknown form of signals '%s'. Available: float32, float16, best:K such as best:10."
                  .formatted(name));
    };
  }

  /** Returns the name: {@code float32}, {@code float16}, {@code top-10}. */
  @Override
  public String toString() {
    return kept > 0 ? TOP + kept : form.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the form for rows of a number of columns: single precision where the best answers are
   * all, or the values are no rows of answers.
   *
   * @param shape the shape of one example
   */
  SignalType fitting(long[] shape) {
    boolean all = kept > 0 && (shape.length > 2 || shape[shape.length - 1] <= kept + 1L);
    return all ? FLOAT32 : this;
  }

  /**
   * Returns the number of bytes of values.
   *
   * @param columns the size of their last axis
   */
  long bytes(long numbers, long columns) {
    if (kept > 0) {
      return Math.multiplyExact(numbers / columns, (2L * kept + 1) * Integer.BYTES);
    }
    return Math.multiplyExact(numbers, form == Form.FLOAT32 ? Float.BYTES : Short.BYTES);
  }
}
