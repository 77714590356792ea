package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.graph.NetworkGraph;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.ReadSpec;

/** Infers the shapes of a network, from its inputs to its outputs. */
public final class ShapeInference {

  private final NetworkGraph graph;
  private final Problems problems;
  private final SizeScope scope;
  private final BlockScopes scopes;
  private final StepInference steps;
  private final Map<String, Shape> inputs = new LinkedHashMap<>();
  private final List<ShapedNode> nodes = new ArrayList<>();
  private final Map<String, Shape> shapes = new HashMap<>();

  /** Creates the inference for one network. */
  public ShapeInference(NetworkGraph graph, Problems problems) {
    this.graph = graph;
    this.problems = problems;
    this.scope = SizeScope.of(graph.spec().name(), graph.spec().dimensions());
    this.scopes = new BlockScopes(scope, this::feedShape, problems);
    this.steps = new StepInference(problems);
  }

  /**
   * Creates the inference for a block over steps.
   *
   * @param scope its dimensions, in terms of those of the network
   * @param fed the shapes of the inputs that its use feeds
   */
  ShapeInference(NetworkGraph graph, SizeScope scope, Map<String, Shape> fed, Problems problems) {
    this.graph = graph;
    this.problems = problems;
    this.scope = scope;
    this.scopes = new BlockScopes(scope, this::feedShape, problems);
    this.steps = new StepInference(problems);
    inputs.putAll(fed);
    shapes.putAll(fed);
  }

  /** Returns the network with shapes, or empty with problems. */
  public Optional<ShapedNetwork> infer() {
    for (InputSpec input : graph.inputs()) {
      if (!inputs.containsKey(input.name())) {
        inferInput(input).ifPresent(shape -> inputs.put(input.name(), shape));
      }
    }
    graph.sizing().stream()
        .filter(input -> !shapes.containsKey(input.name()))
        .forEach(this::inferInput);
    OperationResolver resolver =
        new OperationResolver(operand -> network().path(operand.name()), problems);
    for (FlatNode node : graph.order()) {
      inferNode(node, resolver);
    }
    scopes.checkRest();
    if (!problems.haveErrors()) {
      graph.spec().uses().forEach(use -> useNames(use.repeat()));
    }
    return problems.haveErrors() ? Optional.empty() : Optional.of(network());
  }

  private ShapedNetwork network() {
    return new ShapedNetwork(graph, inputs, nodes, scope);
  }

  private Optional<Shape> feedShape(String input) {
    String source = graph.flat().feeds().get(input);
    return source == null ? Optional.empty() : Optional.ofNullable(shapes.get(source));
  }

  private Optional<Shape> inferInput(InputSpec input) {
    List<String> axes = input.kind().axes();
    if (axes.size() != input.shape().size()) {
      problems.add(
          DiagnosticId.WRONG_RANK,
          input.shapePlace(),
          input.name(),
          input.shape().size(),
          input.kind().name(),
          axes.size(),
          String.join(", ", axes));
      return Optional.empty();
    }
    List<Polynomial> lengths = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      inferAxis(input, axes.get(i), input.shape().get(i)).ifPresent(lengths::add);
    }
    if (lengths.size() < axes.size()) {
      return Optional.empty();
    }
    shapes.put(input.name(), new Shape(lengths));
    return Optional.of(new Shape(lengths));
  }

  private Optional<Polynomial> inferAxis(InputSpec input, String axis, String text) {
    KindType kind = input.kind();
    boolean isNewName = isName(text) && !scope.names().contains(text);
    if (isNewName && kind.varying().contains(axis)) {
      return Optional.of(Polynomial.named(text));
    }
    if (isNewName && Suggestion.closest(text, scope.names()).isEmpty()) {
      problems.add(
          DiagnosticId.DIMENSION_UNBOUND,
          input.shapePlace(),
          text,
          input.name(),
          axis,
          kind.name(),
          scope.spec());
      return Optional.empty();
    }
    return scope.parse(text, input.shapePlace(), problems);
  }

  private void useNames(String size) {
    try {
      SizeExpression.parse(size).names().forEach(scope::use);
    } catch (MalformedSizeException e) {
      throw new IllegalStateException("reported when blocks are expanded", e);
    }
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && Character.isJavaIdentifierStart(text.charAt(0))
        && text.chars().allMatch(Character::isJavaIdentifierPart);
  }

  /** Infers one node. A node that reads a broken one is skipped, to avoid follow-up errors. */
  private void inferNode(FlatNode flat, OperationResolver resolver) {
    NodeSpec node = flat.node();
    List<Operand> operands = new ArrayList<>();
    for (ReadSpec read : node.reads()) {
      Optional.ofNullable(shapes.get(read.node()))
          .map(shape -> Operand.of(read.node(), read.kind(), shape))
          .ifPresent(operands::add);
    }
    if (operands.size() == node.reads().size()) {
      scopes
          .scope(flat.level())
          .flatMap(level -> shaped(flat, operands, resolver, level))
          .ifPresent(
              shaped -> {
                nodes.add(shaped);
                shapes.put(flat.name(), shaped.match().result());
              });
    }
  }

  private Optional<ShapedNode> shaped(
      FlatNode flat, List<Operand> operands, OperationResolver resolver, SizeScope level) {
    if (flat.steps().isPresent()) {
      return steps.block(flat, operands, level);
    }
    return flat.result().isPresent()
        ? steps.result(flat)
        : resolver.resolve(flat.node(), operands, level).map(it -> new ShapedNode(flat, it));
  }
}
