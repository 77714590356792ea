package org.distill4j.processor.emit;

import com.palantir.javapoet.NameAllocator;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Unique names of constants in a generated class. */
final class Identifiers {

  private static final Pattern BEFORE_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z0-9_]+");

  private final NameAllocator allocator = new NameAllocator();

  /**
   * Reserves a constant for each name, in order.
   *
   * @param fields the names of fields, which no constant may have
   */
  Identifiers(Collection<String> names, Collection<String> fields) {
    for (String field : fields) {
      allocator.newName(field);
    }
    for (String name : names) {
      allocator.newName(upperSnake(name), name);
    }
  }

  /**
   * Returns the constant for a name: {@code FUSED_CLIPS} for {@code fusedClips}, {@code
   * CELL_ALL_STATE} for {@code cell[*].state}.
   */
  String constant(String name) {
    return allocator.get(name);
  }

  private static String upperSnake(String name) {
    String words = BEFORE_WORD.matcher(name.replace("[*]", ".all")).replaceAll("_");
    return NO_LETTERS.matcher(words).replaceAll("_").toUpperCase(Locale.ROOT);
  }

  /** Returns a name that differs from all names taken. */
  static String unlike(String name, Collection<String> taken) {
    String free = name;
    while (taken.contains(free)) {
      free += "_";
    }
    return free;
  }
}
