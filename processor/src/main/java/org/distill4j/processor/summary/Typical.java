package org.distill4j.processor.summary;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.Formulas;

/** Typical sizes, which turn a formula into a number of the right order of magnitude. */
public final class Typical {

  /** Unbound dimensions usually count answers or words. */
  private static final int DIMENSION = 1000;

  /** Axes that vary between batches are usually words or clips. */
  private static final int STEPS = 20;

  private static final int BATCH = 64;

  private Typical() {}

  /**
   * Returns a typical size for each name.
   *
   * @param dimensions the names that are dimensions; the others vary between batches
   */
  static Map<String, Integer> sizes(Set<String> names, Set<String> dimensions) {
    Map<String, Integer> sizes = new TreeMap<>();
    for (String name : names) {
      if (dimensions.contains(name)) {
        sizes.put(name, DIMENSION);
      } else {
        sizes.put(name, name.equals(Formulas.BATCH) ? BATCH : STEPS);
      }
    }
    return sizes;
  }

  /** Evaluates a formula. */
  public static Polynomial value(Polynomial formula, Map<String, Integer> sizes) {
    return formula.substitute(name -> Optional.ofNullable(sizes.get(name)));
  }

  /** Returns a text such as {@code answers = 1,000, words = 20}. */
  public static String inWords(Map<String, Integer> sizes) {
    return sizes.entrySet().stream()
        .map(size -> size.getKey() + " = " + Polynomial.of(size.getValue()))
        .collect(Collectors.joining(", "));
  }
}
