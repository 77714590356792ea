package org.distill4j.runtime.argument;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares what determines two results, by name. */
public final class Differences {

  private static final int TOLD = 5;
  private static final int DIGEST = 64;

  private Differences() {}

  /** Returns the first differences in words. */
  public static List<String> between(Map<String, String> stored, Map<String, String> own) {
    Set<String> names = new LinkedHashSet<>(own.keySet());
    names.addAll(stored.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(stored.get(name), own.get(name))) {
        differences.add(difference(name, stored.get(name), own.get(name)));
      }
    }
    int more = differences.size() - TOLD;
    if (more > 0) {
      differences.subList(TOLD, differences.size()).clear();
      differences.add("and %s more".formatted(more));
    }
    return differences;
  }

  private static String difference(String name, String stored, String own) {
    if (stored == null) {
      return "it has no " + name;
    }
    if (own == null) {
      return "it has " + name;
    }
    boolean digests = stored.length() == DIGEST && own.length() == DIGEST;
    return digests ? name + " differs" : "%s is %s there, not %s".formatted(name, stored, own);
  }
}
