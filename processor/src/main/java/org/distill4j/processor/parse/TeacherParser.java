package org.distill4j.processor.parse;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.Bounds;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NetworkReference;
import org.distill4j.processor.spec.RoundsSpec;
import org.distill4j.processor.spec.StochasticSpec;
import org.distill4j.processor.spec.StochasticSpec.DropoutPath;

/** Parses the teacher that a parameter names and the number of its passes. */
final class TeacherParser {

  private static final Bounds PASSES = new Bounds(2, Double.MAX_VALUE, false, false);

  private final Sources sources;
  private final KindParser kinds;
  private final Member member;
  private final VariableElement parameter;
  private final Problems problems;

  /** Creates a parser for one parameter. */
  TeacherParser(
      Sources sources,
      KindParser kinds,
      Member member,
      VariableElement parameter,
      Problems problems) {
    this.sources = sources;
    this.kinds = kinds;
    this.member = member;
    this.parameter = parameter;
    this.problems = problems;
  }

  /** Returns the teacher named by {@code @Teacher}, if any. */
  Optional<NetworkReference> teacher(AnnotationMirror mirror) {
    AnnotationValue value = sources.value(mirror, "of");
    return Sources.declared(Sources.cast(value.getValue(), TypeMirror.class))
        .map(TypeElement::getQualifiedName)
        .map(name -> new NetworkReference(name.toString(), at(mirror, value)));
  }

  /** Returns the rounds of the teacher that {@code @Teacher} declares, if any. */
  Optional<RoundsSpec> rounds(AnnotationMirror mirror) {
    List<String> texts = sources.texts(mirror, "rounds");
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(new RoundsSpec(texts, at(mirror, sources.value(mirror, "rounds"))));
  }

  /** Returns the passes declared by {@code @Stochastic}, if any and valid. */
  Optional<StochasticSpec> stochastic(Optional<Role> role, KindType kind) {
    Optional<AnnotationMirror> mirror = Sources.annotation(parameter, Names.STOCHASTIC);
    boolean readsTeacher = role.equals(Optional.of(Role.TEACHER));
    boolean reads = readsTeacher && kind.passesOf().isPresent();
    if (mirror.isEmpty()) {
      if (reads) {
        problems.add(
            DiagnosticId.STOCHASTIC_MISSING,
            at(null),
            member.name(),
            parameter.getSimpleName(),
            kind.name(),
            Names.simple(kind.passesOf().orElseThrow()));
      }
      return Optional.empty();
    }
    if (!reads) {
      problems.add(
          DiagnosticId.STOCHASTIC_MISPLACED,
          at(mirror.get()),
          parameter.getSimpleName(),
          member.name(),
          readsTeacher
              ? kind.name() + " does not hold passes of another kind"
              : "it does not read a teacher",
          readsTeacher
              ? "Remove it, or, in an objective that takes passes, read them:"
                  + " @Teacher @Stochastic(passes = 10) ScorePasses."
              : "Remove it.");
      return Optional.empty();
    }
    return passed(kind).flatMap(of -> stochastic(mirror.get(), of));
  }

  private Optional<StochasticSpec> stochastic(AnnotationMirror mirror, KindType of) {
    AnnotationValue value = sources.value(mirror, "passes");
    int passes = Sources.cast(value.getValue(), Integer.class);
    if (!PASSES.contain(passes)) {
      problems.add(
          DiagnosticId.OUT_OF_RANGE,
          at(mirror, value),
          "The element 'passes'",
          "Stochastic",
          "on '" + member.name() + "'",
          passes,
          PASSES.required(passes));
      return Optional.empty();
    }
    List<?> items = sources.value(mirror, "at", List.class);
    List<DropoutPath> paths =
        items.stream()
            .map(item -> Sources.cast(item, AnnotationValue.class))
            .map(
                item ->
                    new DropoutPath(Sources.cast(item.getValue(), String.class), at(mirror, item)))
            .toList();
    return Optional.of(new StochasticSpec(passes, of, paths, at(mirror)));
  }

  /** Returns the kind whose passes a kind holds: the same axes without the first. */
  private Optional<KindType> passed(KindType kind) {
    Optional<KindType> of = kinds.passed(kind);
    List<String> ofOnePass = kind.axes().stream().skip(1).toList();
    boolean fits = of.filter(it -> it.axes().equals(ofOnePass)).isPresent();
    if (!fits) {
      problems.add(
          DiagnosticId.MALFORMED_KIND,
          at(null),
          kind.name(),
          Names.simple(kind.passesOf().orElseThrow()),
          of.map(it -> "has the axes " + String.join(", ", it.axes())).orElse("is not a kind"),
          String.join(", ", kind.axes()),
          of.map(it -> "Declare an axis for the passes, followed by those of '" + it.name() + "'.")
              .orElse("Name a kind in passesOf."));
    }
    return fits ? of : Optional.empty();
  }

  private Place at(AnnotationMirror mirror) {
    if (member.inherited()) {
      return member.place();
    }
    return mirror == null ? Place.of(parameter) : Place.of(parameter).at(mirror);
  }

  private Place at(AnnotationMirror mirror, AnnotationValue value) {
    return member.inherited() ? member.place() : Place.of(parameter).at(mirror).at(value);
  }
}
