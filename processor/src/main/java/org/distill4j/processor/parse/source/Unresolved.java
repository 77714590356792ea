package org.distill4j.processor.parse.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * Finds names that do not exist (yet) in the declarations on which a spec depends: its parents, its
 * networks and blocks, and its operations and kinds. Another processor, or this one, may still
 * generate them.
 */
public final class Unresolved {

  private final Sources sources;
  private final Optional<SourceTrees> trees;
  private final Map<String, Declarations> known = new HashMap<>();
  private final Set<String> complete = new HashSet<>();

  /**
   * Creates a search for one round of a compilation.
   *
   * @param trees the syntax trees of the compiler, if it has any
   */
  public Unresolved(Sources sources, Optional<SourceTrees> trees) {
    this.sources = sources;
    this.trees = trees;
  }

  /** Returns a missing name on which a type depends, one that the compiler reports if possible. */
  public Optional<Missing> in(TypeElement start) {
    Set<String> seen = new HashSet<>();
    Deque<TypeElement> open = new ArrayDeque<>();
    open.add(start);
    Optional<Missing> found = Optional.empty();
    while (!open.isEmpty()) {
      TypeElement type = open.pop();
      String name = type.getQualifiedName().toString();
      if (complete.contains(name) || !seen.add(name)) {
        continue;
      }
      Declarations declarations = declarations(type, name);
      Optional<Missing> missing = declarations.missing();
      if (missing.filter(it -> it.source() == Missing.Source.COMPILER).isPresent()) {
        return missing;
      }
      found = found.or(() -> missing);
      declarations.types().forEach(open::push);
    }
    if (found.isEmpty()) {
      complete.addAll(seen);
    }
    return found;
  }

  private Declarations declarations(TypeElement type, String name) {
    Declarations declarations = known.get(name);
    if (declarations == null) {
      declarations = new Declarations(sources, trees, type);
      known.put(name, declarations);
    }
    return declarations;
  }
}
