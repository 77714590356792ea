package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.Requirement;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.spec.Formulas;
import org.distill4j.processor.spec.TensorFormula;

/** Parses the counts and requirements in an operation's declaration. */
final class FormulaParser {

  private static final SizeExpression NOTHING = new SizeExpression.Constant(0);

  private final Sources sources;
  private final String operation;
  private final Problems problems;

  FormulaParser(Sources sources, String operation, Problems problems) {
    this.sources = sources;
    this.operation = operation;
    this.problems = problems;
  }

  Formulas parse(AnnotationMirror meta, Place place) {
    List<SizeExpression> costs = new ArrayList<>();
    for (String text : sources.texts(meta, "cost")) {
      costs.add(count(text, OperationParser.at(sources, place, meta, "cost")));
    }
    List<String> parameters = sources.texts(meta, "parameters");
    Place declared = OperationParser.at(sources, place, meta, "parameters");
    List<Requirement> requirements =
        requirements(meta, OperationParser.at(sources, place, meta, "requires"));
    if (parameters.size() == 1 && !TensorParser.isTensor(parameters.get(0))) {
      SizeExpression count = count(parameters.get(0), declared);
      boolean none = count.equals(NOTHING);
      return new Formulas(
          count,
          none ? Optional.of(List.of()) : Optional.empty(),
          costs,
          requirements,
          state(meta, place));
    }
    List<TensorFormula> tensors = tensors(parameters, declared);
    SizeExpression count = tensors.isEmpty() ? NOTHING : TensorFormula.count(tensors);
    return new Formulas(count, Optional.of(tensors), costs, requirements, state(meta, place));
  }

  private SizeExpression state(AnnotationMirror meta, Place place) {
    List<TensorFormula> tensors =
        tensors(sources.texts(meta, "state"), OperationParser.at(sources, place, meta, "state"));
    return tensors.isEmpty() ? NOTHING : TensorFormula.count(tensors);
  }

  private List<TensorFormula> tensors(List<String> texts, Place place) {
    List<TensorFormula> tensors = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String text : texts) {
      try {
        TensorFormula tensor = TensorParser.parse(text);
        if (!names.add(tensor.name() + tensor.range() + tensor.suffix())) {
          throw new MalformedSizeException("the name is taken by another one");
        }
        tensors.add(tensor);
      } catch (MalformedSizeException e) {
        problems.add(DiagnosticId.MALFORMED_TENSOR, place, text, operation, e.getMessage());
      }
    }
    return tensors;
  }

  private SizeExpression count(String text, Place place) {
    try {
      return SizeExpression.parse(text);
    } catch (MalformedSizeException e) {
      problems.add(
          DiagnosticId.MALFORMED_COUNT,
          place,
          "The count '" + text + "'",
          operation,
          e.getMessage());
      return NOTHING;
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
