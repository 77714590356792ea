package org.distill4j.processor.summary;

import java.util.Locale;
import java.util.Map;
import org.distill4j.processor.size.Polynomial;

/** The ratio between a teacher and its student. */
public final class Ratio {

  private Ratio() {}

  /** Returns a text such as {@code 3.8 : 1}, computed with typical sizes; empty if one is zero. */
  public static String of(Polynomial teacher, Polynomial student, Map<String, Integer> typical) {
    double larger = Typical.value(teacher, typical).number().orElse(0);
    double smaller = Typical.value(student, typical).number().orElse(0);
    if (larger <= 0 || smaller <= 0) {
      return "";
    }
    double ratio = larger / smaller;
    return String.format(Locale.ROOT, ratio >= 100 ? "%.0f : 1" : "%.2f : 1", ratio);
  }
}
