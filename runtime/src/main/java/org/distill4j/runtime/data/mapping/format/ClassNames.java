package org.distill4j.runtime.data.mapping.format;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.distill4j.runtime.argument.Suggestion;
import org.distill4j.runtime.data.mapping.CellException;

/**
 * The names of classes, which are learnt from the training data: whole numbers in their order,
 * others in alphabetical order.
 */
final class ClassNames {

  /** The number of classes from which a column is compared with its number of records. */
  private static final int MANY = 1_000;

  private final TreeSet<String> found = new TreeSet<>();
  private final Map<String, Integer> indices = new HashMap<>();
  private long records;
  private List<String> names;
  private int size;

  ClassNames(Map<String, Object> state) {
    names = States.texts(state, "classes");
    size = Math.max(names.size(), States.number(state, "size"));
    index();
  }

  void learn(List<String> ofRecord) {
    if (!ofRecord.isEmpty()) {
      records++;
      found.addAll(ofRecord);
    }
  }

  /** Sorts what was found. */
  OptionalInt count() {
    return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.size());
  }

  void settle(OptionalInt declared) throws CellException {
    if (found.isEmpty()) {
      throw new CellException("no record has a class", "label some of the records");
    }
    if (found.size() == 1) {
      throw new CellException(
          "all records have the class '%s'".formatted(found.first()),
          "add records of another class; a network cannot learn from one alone");
    }
    if (found.size() > MANY && 2L * found.size() > records) {
      throw new CellException(
          "it has %s different values in %s records, so it is no class"
              .formatted(found.size(), records),
          "map a column of classes");
    }
    if (declared.isPresent() && found.size() > declared.getAsInt()) {
      throw new CellException(
          "the data have %s classes, but the spec has %s"
              .formatted(found.size(), declared.getAsInt()),
          "leave the dimension open, set it to %s, or merge classes".formatted(found.size()));
    }
    boolean numeric = found.stream().allMatch(name -> name.matches("-?\\d+"));
    Comparator<String> order =
        numeric ? Comparator.comparing(BigInteger::new) : Comparator.naturalOrder();
    names = found.stream().sorted(order).toList();
    size = declared.orElse(names.size());
    index();
  }

  private void index() {
    for (int i = 0; i < names.size(); i++) {
      indices.put(names.get(i), i);
    }
  }

  int index(String name) throws CellException {
    Integer index = indices.get(name);
    if (index == null) {
      throw new CellException(
          "%s is no class of the training data".formatted(CellValues.shown(name)),
          Suggestion.among(name, names, "classes"));
    }
    return index;
  }

  /** Returns the number of classes, which is that of the names or larger. */
  int size() {
    return size;
  }

  List<String> names() {
    return names;
  }

  Map<String, Object> state() {
    return Map.of("classes", names, "size", size);
  }
}
