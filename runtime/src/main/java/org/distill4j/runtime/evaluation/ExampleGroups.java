package org.distill4j.runtime.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The group of each example, by which metrics are reported separately: types of questions, classes,
 * sources. Immutable. Groups are in the order of their first example.
 */
public final class ExampleGroups {

  private final List<String> names;
  private final int[] groupOf;

  private ExampleGroups(List<String> names, int[] groupOf) {
    this.names = names;
    this.groupOf = groupOf;
  }

  /** Creates groups from the name of each example's group. */
  public static ExampleGroups of(List<String> groupOfExample) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] groupOf = new int[groupOfExample.size()];
    for (int i = 0; i < groupOf.length; i++) {
      int next = numbers.size();
      groupOf[i] = numbers.computeIfAbsent(groupOfExample.get(i), name -> next);
    }
    return new ExampleGroups(List.copyOf(numbers.keySet()), groupOf);
  }

  /** Puts all examples into one group, "all". */
  public static ExampleGroups single(int examples) {
    return of(Collections.nCopies(examples, "all"));
  }

  /** Returns the number of examples. */
  public int size() {
    return groupOf.length;
  }

  /** Returns the names of all groups. */
  public List<String> names() {
    return names;
  }

  /** Returns the group of an example. */
  public String of(int example) {
    return names.get(groupOf[example]);
  }
}
