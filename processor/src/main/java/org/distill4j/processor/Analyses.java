package org.distill4j.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.TooLongException;

/** The networks or the distillations of one round, each analysed at most once. */
final class Analyses<T> {

  private final Sources sources;
  private final Predicate<TypeElement> included;
  private final BiFunction<TypeElement, Problems, Optional<T>> analysis;
  private final Map<String, Analysis<T>> known = new HashMap<>();
  private final Map<String, Boolean> failed = new HashMap<>();

  /**
   * The outcome of all phases for one spec.
   *
   * @param result the result, or empty if there are errors
   * @param problems the problems found in the spec
   */
  record Analysis<T>(Optional<T> result, Problems problems) {}

  /**
   * Creates an empty cache.
   *
   * @param included true for the types that this cache is for
   * @param analysis runs the phases for one of them
   */
  Analyses(
      Sources sources,
      Predicate<TypeElement> included,
      BiFunction<TypeElement, Problems, Optional<T>> analysis) {
    this.sources = sources;
    this.included = included;
    this.analysis = analysis;
  }

  /** Returns the analysis of a spec, whether it is compiled now or comes from a class file. */
  Analysis<T> of(TypeElement element) {
    String name = element.getQualifiedName().toString();
    Analysis<T> known = this.known.get(name);
    if (known == null) {
      Problems problems = new Problems();
      known = new Analysis<>(analyse(element, problems), problems);
      this.known.put(name, known);
    }
    return known;
  }

  private Optional<T> analyse(TypeElement element, Problems problems) {
    try {
      return analysis.apply(element, problems);
    } catch (TooLongException e) {
      problems.add(
          DiagnosticId.SIZE_TOO_LONG,
          Place.of(element),
          "A size of '" + element.getSimpleName() + "'",
          Polynomial.of(Polynomial.LONGEST));
      return Optional.empty();
    }
  }

  /**
   * Returns the result for a spec that is compiled now, and adds its problems. If it failed and a
   * parent did too, the parent's problems are the cause and only they are reported.
   */
  Optional<T> declared(TypeElement element, Problems problems) {
    Analysis<T> own = of(element);
    if (own.result().isEmpty() && hasFailedParent(element)) {
      problems.brokenElsewhere();
    } else {
      problems.addAll(own.problems());
    }
    return own.result();
  }

  /** Returns true if the spec or one of its parents is compiled now and reports problems itself. */
  boolean hasFailed(TypeElement element) {
    String name = element.getQualifiedName().toString();
    Boolean known = failed.get(name);
    if (known == null) {
      known =
          sources.isCompiledNow(element)
              && (hasFailedParent(element)
                  || (included.test(element) && of(element).result().isEmpty()));
      failed.put(name, known);
    }
    return known;
  }

  private boolean hasFailedParent(TypeElement element) {
    return sources.parents(element).stream().anyMatch(this::hasFailed);
  }
}
