package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.ElementType;
import org.distill4j.processor.spec.OperationUse;
import org.distill4j.processor.spec.OperationUse.Argument;

/** Parses {@code @With}: sizes of integer elements. */
final class WithParser {

  private final Sources sources;
  private final Problems problems;

  WithParser(Sources sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /** Returns the operation with the sizes that a method gives its elements. */
  OperationUse parse(Member member, OperationUse use) {
    Optional<AnnotationMirror> mirror = member.annotation(Names.WITH);
    if (mirror.isEmpty()) {
      return use;
    }
    Place place = member.at(sources, mirror.get(), "value");
    Map<String, Argument> arguments = new LinkedHashMap<>(use.arguments());
    Set<String> seen = new HashSet<>();
    for (String text : sources.texts(mirror.get(), "value")) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? "" : text.substring(0, equals).strip();
      if (equals < 0) {
        problems.add(
            DiagnosticId.MALFORMED_SIZE, place, text, "it is not of the form \"element = size\"");
      } else if (!integers(use).contains(name)) {
        problems.add(
            DiagnosticId.WITH_UNKNOWN,
            place,
            member.name(),
            name,
            use.type().name(),
            Suggestion.among(name, integers(use)));
      } else if (!seen.add(name)) {
        problems.add(DiagnosticId.LISTED_TWICE, place, "'" + member.name() + "'", name);
      } else {
        arguments.put(name, new Argument(text.substring(equals + 1).strip(), place));
      }
    }
    return new OperationUse(use.type(), arguments, use.place());
  }

  private static List<String> integers(OperationUse use) {
    List<String> names = new ArrayList<>();
    for (ElementType element : use.type().elements()) {
      if (element.type() == ElementType.Content.WHOLE) {
        names.add(element.name());
      }
    }
    return names;
  }
}
