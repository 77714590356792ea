package org.distill4j.processor.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.OperationUse;

/** Parses an adapter: an operation on a parameter, applied to its value before a loss reads it. */
final class AdapterParser {

  private final OperationParser operations;
  private final Problems problems;

  AdapterParser(OperationParser operations, Problems problems) {
    this.operations = operations;
    this.problems = problems;
  }

  /**
   * Parses the operation on a parameter, if there is one.
   *
   * @param role the role of the parameter, if it has one
   * @param stochastic true if it reads several passes
   */
  Optional<OperationUse> parse(
      Member member, VariableElement parameter, Optional<Role> role, boolean stochastic) {
    List<AnnotationMirror> mirrors = Sources.operations(parameter);
    if (mirrors.isEmpty()) {
      return Optional.empty();
    }
    Place place = member.inherited() ? member.place() : Place.of(parameter);
    if (mirrors.size() > 1) {
      problems.add(
          DiagnosticId.SEVERAL_ANNOTATIONS,
          place,
          parameter.getSimpleName(),
          mirrors.stream().map(AdapterParser::name).collect(Collectors.joining(", @", "@", "")));
      return Optional.empty();
    }
    AnnotationMirror mirror = mirrors.get(0);
    if (role.isEmpty() || stochastic) {
      problems.add(
          DiagnosticId.MISPLACED_ANNOTATION,
          member.inherited() ? place : place.at(mirror),
          name(mirror),
          parameter.getSimpleName(),
          "a parameter of a loss that is a @Student, or a @Teacher in one pass",
          SpecParser.REMOVE);
      return Optional.empty();
    }
    return operations.use(mirror, place, problems);
  }

  private static String name(AnnotationMirror mirror) {
    return Names.simple(Sources.nameOf(mirror));
  }
}
