package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.Requirement;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.spec.Formulas;

/** Parses the counts and requirements in an operation's declaration. */
final class FormulaParser {

  private final Sources sources;
  private final String operation;
  private final Problems problems;

  FormulaParser(Sources sources, String operation, Problems problems) {
    this.sources = sources;
    this.operation = operation;
    this.problems = problems;
  }

  Formulas parse(AnnotationMirror meta, Place place) {
    String parameters = sources.value(meta, "parameters", String.class);
    List<SizeExpression> costs = new ArrayList<>();
    for (String text : sources.texts(meta, "cost")) {
      costs.add(count(text, OperationParser.at(sources, place, meta, "cost")));
    }
    return new Formulas(
        count(parameters, OperationParser.at(sources, place, meta, "parameters")),
        costs,
        requirements(meta, OperationParser.at(sources, place, meta, "requires")));
  }

  private SizeExpression count(String text, Place place) {
    try {
      return SizeExpression.parse(text);
    } catch (MalformedSizeException e) {
      problems.add(DiagnosticId.MALFORMED_COUNT, place, text, operation, e.getMessage());
      return new SizeExpression.Constant(0);
    }
  }

  private List<Requirement> requirements(AnnotationMirror meta, Place place) {
    List<Requirement> requirements = new ArrayList<>();
    for (String text : sources.texts(meta, "requires")) {
      try {
        requirements.add(Requirement.parse(text));
      } catch (MalformedSizeException e) {
        problems.add(DiagnosticId.MALFORMED_REQUIREMENT, place, text, operation, e.getMessage());
      }
    }
    return requirements;
  }
}
