package org.distill4j.processor.summary;

import java.util.Locale;
import java.util.Map;
import org.distill4j.processor.size.Polynomial;

/** How much larger a teacher is than its student. */
public final class Ratio {

  private Ratio() {}

  /** {@code 3.8 : 1}, with typical sizes for what is left open; empty where one is zero. */
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
