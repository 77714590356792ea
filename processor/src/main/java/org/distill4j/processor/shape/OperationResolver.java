package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.graph.SignatureChoice;
import org.distill4j.processor.shape.Unifier.Mismatch;
import org.distill4j.processor.signature.Pattern;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.IndivisibleException;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.size.TooLongException;
import org.distill4j.processor.spec.ImplementationType.Component;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationType;
import org.distill4j.processor.spec.TensorFormula;

/** Finds the signature that holds at the use of an operation, and infers its sizes. */
final class OperationResolver {

  private final Function<Operand, String> paths;
  private final Problems problems;

  /**
   * Creates a resolver for the operations of one spec.
   *
   * @param paths the path from the inputs to an operand, for messages
   */
  OperationResolver(Function<Operand, String> paths, Problems problems) {
    this.paths = paths;
    this.problems = problems;
  }

  /**
   * Returns the signature and its sizes, or empty with problems.
   *
   * @param scope the dimensions that the annotation's sizes may use
   */
  Optional<Match> resolve(NodeSpec node, List<Operand> operands, SizeScope scope) {
    return begin(node, operands, scope).flatMap(this::finish);
  }

  /**
   * An operation whose inputs match a signature.
   *
   * @param node its use
   * @param operands its operands
   * @param scope the dimensions that its sizes may use
   * @param signature the signature that holds
   * @param unifier the sizes inferred so far
   */
  record Begun(
      NodeSpec node,
      List<Operand> operands,
      SizeScope scope,
      Signature signature,
      Unifier unifier) {}

  /** First half: unifies the signature with the inputs; empty with problems. */
  Optional<Begun> begin(NodeSpec node, List<Operand> operands, SizeScope scope) {
    Optional<Map<String, Polynomial>> elements = new ElementSizes(node, scope, problems).values();
    Optional<Signature> signature = signature(node, operands);
    if (elements.isEmpty() || signature.isEmpty()) {
      return Optional.empty();
    }
    Set<String> summed = node.operation().type().summedNames(signature.get());
    Unifier unifier = new Unifier(signature.get(), summed, elements.get(), scope::value);
    Begun begun = new Begun(node, operands, scope, signature.get(), unifier);
    try {
      List<Mismatch> mismatches = unifier.unify(operands);
      if (!mismatches.isEmpty()) {
        report(node, mismatches.get(0), scope);
        return Optional.empty();
      }
      // Whoever asks for the axes of the result may rely on them.
      unifier.resultAxes();
      return Optional.of(begun);
    } catch (IndivisibleException e) {
      report(begun, e);
      return Optional.empty();
    } catch (TooLongException e) {
      reportTooLong(begun);
      return Optional.empty();
    }
  }

  /** Second half: infers the remaining sizes; empty with problems. */
  Optional<Match> finish(Begun begun) {
    try {
      return match(
          begun.node(), begun.signature(), begun.unifier(), begun.operands(), begun.scope());
    } catch (IndivisibleException e) {
      report(begun, e);
      return Optional.empty();
    } catch (TooLongException e) {
      reportTooLong(begun);
      return Optional.empty();
    }
  }

  private void reportTooLong(Begun begun) {
    problems.add(
        DiagnosticId.SIZE_TOO_LONG,
        begun.node().place(),
        "A size or a count of '" + begun.node().name() + "'",
        Polynomial.of(Polynomial.LONGEST));
  }

  private void report(Begun begun, IndivisibleException division) {
    problems.add(
        DiagnosticId.MALFORMED_SIGNATURE,
        begun.node().operation().place(),
        begun.signature().text(),
        begun.node().operation().type().name(),
        division.getMessage());
  }

  private Optional<Match> match(
      NodeSpec node,
      Signature signature,
      Unifier unifier,
      List<Operand> operands,
      SizeScope scope) {
    OperationType type = node.operation().type();
    List<Shape> shapes =
        IntStream.range(0, operands.size())
            .mapToObj(
                i ->
                    operands
                        .get(i)
                        .shape()
                        .or(() -> unifier.shape(signature.input(i)))
                        .orElse(new Shape(List.of())))
            .toList();
    Match match =
        new Match(
            signature,
            unifier.sizes(),
            shapes,
            unifier.result(),
            type.tensors().map(formulas -> tensors(formulas, unifier)),
            unifier.evaluate(type.parameters()),
            unifier.evaluate(type.cost(signature)));
    boolean valid = isBuildable(node, match, scope);
    return Requirements.check(node, match, scope, problems) && valid && hasSizes(node, match, scope)
        ? Optional.of(match)
        : Optional.empty();
  }

  private static List<Tensor> tensors(List<TensorFormula> formulas, Unifier unifier) {
    List<Tensor> tensors = new ArrayList<>();
    for (TensorFormula formula : formulas) {
      Shape shape = new Shape(formula.axes().stream().map(unifier::evaluate).toList());
      long from = formula.range().map(range -> whole(range.from(), unifier)).orElse(0L);
      long to = formula.range().map(range -> whole(range.to(), unifier)).orElse(1L);
      formula.names(from, to).stream()
          .map(name -> new Tensor(name, shape))
          .filter(Tensor::exists)
          .forEach(tensors::add);
    }
    return tensors;
  }

  /** Returns the value of a limit, which consists of integer elements alone. */
  private static long whole(SizeExpression limit, Unifier unifier) {
    return unifier.evaluate(limit).value().orElse(0);
  }

  private Optional<Signature> signature(NodeSpec node, List<Operand> operands) {
    List<KindType> kinds = operands.stream().map(Operand::kind).toList();
    Optional<Signature> signature = SignatureChoice.require(node, kinds, problems);
    if (signature.isEmpty()) {
      return signature;
    }
    for (int i = 0; i < kinds.size(); i++) {
      if (!hasRank(node, signature.get(), signature.get().input(i), kinds.get(i))) {
        return Optional.empty();
      }
    }
    return hasRank(node, signature.get(), signature.get().result(), node.kind())
        ? signature
        : Optional.empty();
  }

  private boolean hasRank(NodeSpec node, Signature signature, Pattern pattern, KindType kind) {
    if (pattern.axes().size() == kind.axes().size()) {
      return true;
    }
    problems.add(
        DiagnosticId.MALFORMED_SIGNATURE,
        node.operation().place(),
        signature.text(),
        node.operation().type().name(),
        kind.name() + " has " + kind.axes().size() + " axes: " + String.join(", ", kind.axes()));
    return false;
  }

  private void report(NodeSpec node, Mismatch mismatch, SizeScope scope) {
    String because = mismatch.because();
    if (because.isEmpty() || !because.startsWith("'")) {
      because = "@" + node.operation().type().name() + " takes ";
    }
    problems.add(
        DiagnosticId.SHAPE_MISMATCH,
        node.place(),
        node.name(),
        mismatch.operand().name(),
        mismatch.axis(),
        scope.inWords(mismatch.found()),
        because + scope.inWords(mismatch.expected()),
        paths.apply(mismatch.operand()) + " -> " + node.name(),
        MismatchAdvice.of(node, mismatch, scope));
  }

  /** Returns true if all sizes that are known are whole and in the range of an int. */
  private boolean hasSizes(NodeSpec node, Match match, SizeScope scope) {
    Map<String, Polynomial> sizes = new LinkedHashMap<>();
    List<Polynomial> axes = match.result().axes();
    for (int i = 0; i < axes.size(); i++) {
      sizes.put(node.kind().axes().get(i), axes.get(i));
    }
    OperationType type = node.operation().type();
    type.implementation().components().stream()
        .map(Component::name)
        .filter(name -> type.element(name).isEmpty() && match.sizes().containsKey(name))
        .forEach(name -> sizes.put(name, match.sizes().get(name)));
    return sizes.entrySet().stream()
        .allMatch(
            size ->
                scope.isPositiveWhole(
                    "The size of '" + node.name() + "' (" + size.getKey() + ")",
                    size.getValue(),
                    node.place(),
                    problems));
  }

  /** Returns true if all sizes that the record and its parameters need are fixed. */
  private boolean isBuildable(NodeSpec node, Match match, SizeScope scope) {
    OperationType type = node.operation().type();
    Map<String, Polynomial> needed = new TreeMap<>();
    type.implementation().components().stream()
        .filter(component -> match.sizes().containsKey(component.name()))
        .forEach(c -> needed.put(c.name(), match.sizes().get(c.name())));
    needed.put("parameters", match.parameters());
    for (Map.Entry<String, Polynomial> entry : needed.entrySet()) {
      Set<String> open = new TreeSet<>(entry.getValue().names());
      open.removeAll(scope.buildable());
      if (!open.isEmpty()) {
        problems.add(
            DiagnosticId.DIMENSION_UNBOUND,
            node.place(),
            open.iterator().next(),
            node.name(),
            entry.getKey(),
            "@" + type.name(),
            scope.spec());
        return false;
      }
    }
    return true;
  }
}
