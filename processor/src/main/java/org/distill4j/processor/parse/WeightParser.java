package org.distill4j.processor.parse;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.Bounds;
import org.distill4j.processor.spec.WeightSpec;

/** Parses {@code @Weight}. */
final class WeightParser {

  private static final Bounds NOT_NEGATIVE = new Bounds(0, Double.POSITIVE_INFINITY, false, true);

  private final Sources sources;
  private final Problems problems;

  WeightParser(Sources sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /** Returns the weight of a loss, 1 by default. */
  WeightSpec parse(Member member) {
    Optional<AnnotationMirror> mirror = member.annotation(Names.WEIGHT);
    if (mirror.isEmpty()) {
      return WeightSpec.constant(1);
    }
    double value = number(member, mirror.get(), "value");
    double from = number(member, mirror.get(), "from");
    double epochs = number(member, mirror.get(), "epochs");
    double after = number(member, mirror.get(), "after");
    if (sources.value(mirror.get(), "learned", Boolean.class)) {
      boolean changes = epochs != 0 || after != 0;
      if (changes || value == 0) {
        problems.add(
            DiagnosticId.LEARNED_WEIGHT,
            member.at(sources, mirror.get(), "learned"),
            member.name(),
            changes ? "it cannot have a schedule as well" : "it begins above 0",
            changes
                ? "Remove 'epochs' and 'after', or 'learned'."
                : "Write a value above 0, such as 1.");
      }
      checkNothingElse(member, mirror.get());
      return WeightSpec.learned(value);
    }
    if (epochs == 0 && after == 0) {
      checkNothingElse(member, mirror.get());
      return WeightSpec.constant(value);
    }
    String shape =
        sources.value(mirror.get(), "shape", VariableElement.class).getSimpleName().toString();
    return new WeightSpec(value, from, epochs, after, shape, true);
  }

  private double number(Member member, AnnotationMirror mirror, String element) {
    double number = sources.value(mirror, element, Double.class);
    if (!NOT_NEGATIVE.contain(number)) {
      problems.add(
          DiagnosticId.OUT_OF_RANGE,
          member.at(sources, mirror, element),
          element.equals("value") ? "The value" : "The element '" + element + "'",
          "Weight",
          "on '" + member.name() + "'",
          number,
          NOT_NEGATIVE.required(number));
    }
    return number;
  }

  /** Reports settings of a change that has no duration. */
  private void checkNothingElse(Member member, AnnotationMirror mirror) {
    Stream.of("from", "shape")
        .filter(element -> Sources.isGiven(mirror, element))
        .findFirst()
        .ifPresent(
            element -> {
              Place place = member.at(sources, mirror, element);
              problems.add(DiagnosticId.SCHEDULE_WITHOUT_TIME, place, member.name(), element);
            });
  }
}
