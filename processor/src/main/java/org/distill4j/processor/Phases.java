package org.distill4j.processor;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.distill4j.processor.diagnostic.Problems;

/**
 * The result of the phases that have run so far. The next phase runs only if none of them reported
 * an error, so that one mistake gives one message.
 *
 * @param result the result, or empty if a phase could not produce one
 * @param problems the problems reported so far
 */
record Phases<T>(Optional<T> result, Problems problems) {

  /** Checks the result even if there are errors already: independent mistakes are all reported. */
  Phases<T> check(BiConsumer<? super T, Problems> rules) {
    result.ifPresent(present -> rules.accept(present, problems));
    return this;
  }

  /** Runs the next phase on the result if there are no errors. */
  <R> Phases<R> then(Function<? super T, Optional<R>> phase) {
    return new Phases<>(end().flatMap(phase), problems);
  }

  /** Returns the result, or empty if there are errors. */
  Optional<T> end() {
    return problems.haveErrors() ? Optional.empty() : result;
  }
}
