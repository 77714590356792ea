package org.distill4j.processor;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.distill4j.processor.diagnostic.Problem;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.Combination;

/** The problems of several combinations; a problem that several of them share is reported once. */
final class SharedProblems {

  private final Map<Problem, Set<Combination>> found = new LinkedHashMap<>();

  void add(Combination combination, Problems problems) {
    for (Problem problem : problems.all()) {
      found.computeIfAbsent(problem, key -> new LinkedHashSet<>()).add(combination);
    }
  }

  /** Reports each problem with the first combination that has it and the number of the others. */
  void addTo(Problems problems) {
    found.forEach((problem, combinations) -> problems.add(problem.in(inWords(combinations))));
  }

  private static String inWords(Set<Combination> combinations) {
    int others = combinations.size() - 1;
    return combinations.iterator().next() + (others == 0 ? "" : " and " + others + " more");
  }
}
