package org.distill4j.runtime.graph.description;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The format of an input or an output.
 *
 * @param name the name of the node
 * @param kind the simple name of its kind, such as "Tokens"; empty if the file does not say it
 * @param column the runtime class that holds examples of it; empty if its kind has none
 * @param axes its axes, without the batch; empty if the file does not say them
 * @param names the names of its indices: the words of an input of tokens, the classes of an output;
 *     empty if they were not saved
 * @param notes remarks of the program that saved it, by name: the tokeniser, the column of a table
 */
public record ValueFormat(
    String name,
    String kind,
    String column,
    List<Axis> axes,
    List<String> names,
    Map<String, String> notes) {

  /** Copies lists and map. */
  public ValueFormat {
    axes = List.copyOf(axes);
    names = List.copyOf(names);
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }

  /** Returns the format of a value of which only the name is known. */
  public static ValueFormat unknown(String name) {
    return new ValueFormat(name, "", "", List.of(), List.of(), Map.of());
  }

  /** Returns true if its kind and its axes are known. */
  public boolean isKnown() {
    return !kind.isEmpty();
  }

  /**
   * Returns true if a value has these axes.
   *
   * @param shape the shape of a batch, batch first
   */
  public boolean admits(long[] shape) {
    if (!isKnown()) {
      return true;
    }
    boolean fits = shape.length == axes.size() + 1;
    for (int i = 0; fits && i < axes.size(); i++) {
      fits = axes.get(i).admits(shape[i + 1]);
    }
    return fits;
  }

  /** Returns a shape without its batch, as the text of this format gives it: {@code (20, 64)}. */
  public static String shape(long[] shape) {
    return Arrays.stream(shape)
        .skip(1)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Returns this format with names of indices. */
  ValueFormat withNames(List<String> ofIndices) {
    return new ValueFormat(name, kind, column, axes, ofIndices, notes);
  }

  /** Returns this format with a note, which replaces one of the same name. */
  ValueFormat withNote(String key, String text) {
    Map<String, String> more = new LinkedHashMap<>(notes);
    more.put(key, text);
    return new ValueFormat(name, kind, column, axes, names, more);
  }

  /** Returns kind and axes: {@code Sequence (steps, 64)}. */
  @Override
  public String toString() {
    return isKnown()
        ? kind + axes.stream().map(Axis::toString).collect(Collectors.joining(", ", " (", ")"))
        : "of an unknown kind";
  }
}
