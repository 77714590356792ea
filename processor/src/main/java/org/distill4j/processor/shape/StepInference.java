package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.expand.FlatSteps;
import org.distill4j.processor.expand.StepResult;
import org.distill4j.processor.graph.NetworkGraphBuilder;
import org.distill4j.processor.signature.Pattern;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.Conditions;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.ReadSpec;

/** Infers the shapes of blocks over steps and of their results. */
final class StepInference {

  private final Problems problems;
  private final Map<String, ShapedNode> blocks = new HashMap<>();

  StepInference(Problems problems) {
    this.problems = problems;
  }

  /**
   * Infers a node that runs a block.
   *
   * @param operands what its use reads, in order
   * @param scope the dimensions of its user
   */
  Optional<ShapedNode> block(FlatNode flat, List<Operand> operands, SizeScope scope) {
    FlatSteps steps = flat.steps().orElseThrow();
    Map<String, Shape> fed = new LinkedHashMap<>();
    Optional<Polynomial> length = Optional.empty();
    for (int i = 0; i < operands.size(); i++) {
      ReadSpec read = flat.node().reads().get(i);
      Shape shape = operands.get(i).shape().orElseThrow();
      if (!steps.isEach(read.parameter())) {
        fed.put(read.parameter(), shape);
        continue;
      }
      Polynomial own = shape.axes().get(0);
      fed.put(read.parameter(), new Shape(shape.axes().subList(1, shape.axes().size())));
      if (length.isPresent() && !scope.value(own).equals(scope.value(length.get()))) {
        problems.add(
            DiagnosticId.STEPS_DIFFER,
            read.place(),
            flat.name(),
            read.node(),
            scope.inWords(own),
            scope.inWords(length.get()));
        return Optional.empty();
      }
      length = length.or(() -> Optional.of(own));
    }
    Polynomial count = length.orElseThrow();
    Optional<ShapedNode> shaped =
        body(steps, fed, scope)
            .filter(body -> carriesFit(flat, steps, body) && zerosFit(flat, steps, body))
            .map(body -> new ShapedNode(flat, match(flat, steps, body, count), Optional.of(body)));
    shaped.ifPresent(node -> blocks.put(flat.name(), node));
    return shaped;
  }

  private Optional<ShapedNetwork> body(FlatSteps steps, Map<String, Shape> fed, SizeScope scope) {
    BlockScopes scopes =
        new BlockScopes(scope, input -> Optional.ofNullable(fed.get(input)), problems);
    return scopes
        .inside(steps.body().level(), scope)
        .flatMap(
            inside ->
                new NetworkGraphBuilder(steps.body(), problems)
                    .buildSteps(steps.needed())
                    .flatMap(graph -> new ShapeInference(graph, inside, fed, problems).infer()));
  }

  /** Checks the states, whose shapes may depend on the use. */
  private boolean carriesFit(FlatNode flat, FlatSteps steps, ShapedNetwork body) {
    boolean fit = true;
    for (var entry : steps.body().spec().carries().entrySet()) {
      Shape taken = body.shape(entry.getValue().input());
      if (taken == null || body.graph().node(entry.getKey()).isEmpty()) {
        continue;
      }
      Shape given = body.shape(entry.getKey());
      if (!given.map(body.scope()::value).equals(taken.map(body.scope()::value))) {
        problems.add(
            DiagnosticId.CARRY_MISMATCH,
            flat.node().place(),
            entry.getKey(),
            entry.getValue().input(),
            "their shapes are " + given + " and " + taken);
        fit = false;
      }
    }
    return fit;
  }

  /** Checks that the states that begin with zeros have the same shape in all batches. */
  private boolean zerosFit(FlatNode flat, FlatSteps steps, ShapedNetwork body) {
    boolean fit = true;
    for (InputSpec input : body.graph().inputs()) {
      Shape shape = body.shape(input.name());
      boolean known =
          steps.isFed(input.name())
              || shape.map(body.scope()::value).axes().stream()
                  .allMatch(axis -> body.scope().buildable().containsAll(axis.names()));
      if (!known) {
        problems.add(
            DiagnosticId.BLOCK_INPUT_MISSING,
            flat.node().place(),
            flat.name(),
            input.name(),
            steps.body().spec().name(),
            input.kind().name());
        fit = false;
      }
    }
    return fit;
  }

  private static Match match(FlatNode flat, FlatSteps steps, ShapedNetwork body, Polynomial count) {
    Polynomial width = width(steps.results(), body);
    Polynomial cost =
        Polynomial.sum(body.nodes().stream().map(node -> node.match().cost()).toList());
    List<ShapedNode> owners =
        body.nodes().stream()
            .filter(node -> node.hasParameters() && node.weightsOf().isEmpty())
            .toList();
    boolean declared = owners.stream().allMatch(node -> node.match().tensors().isPresent());
    return match(
        flat,
        Map.of(),
        new Shape(List.of(count, width)),
        declared ? Optional.of(tensors(owners)) : Optional.empty(),
        Polynomial.sum(owners.stream().map(node -> node.match().parameters()).toList()),
        count.times(cost));
  }

  private static Match match(
      FlatNode flat,
      Map<String, Polynomial> sizes,
      Shape result,
      Optional<List<Tensor>> tensors,
      Polynomial parameters,
      Polynomial cost) {
    Pattern pattern = new Pattern(Role.NONE, flat.node().kind().qualifiedName(), List.of(), false);
    Signature signature = new Signature(flat.name(), Conditions.NONE, List.of(), pattern);
    return new Match(
        signature, sizes, List.of(), result, tensors, parameters, cost, Polynomial.ZERO);
  }

  private static Polynomial width(List<String> results, ShapedNetwork body) {
    return Polynomial.sum(results.stream().map(name -> body.shape(name).axes().get(0)).toList());
  }

  private static List<Tensor> tensors(List<ShapedNode> owners) {
    List<Tensor> tensors = new ArrayList<>();
    for (ShapedNode node : owners) {
      for (Tensor tensor : node.match().tensors().orElseThrow()) {
        tensors.add(new Tensor(node.node().name() + "." + tensor.name(), tensor.shape()));
      }
    }
    return tensors;
  }

  /** Infers a result of a block that was inferred before. */
  Optional<ShapedNode> result(FlatNode flat) {
    StepResult result = flat.result().orElseThrow();
    ShapedNode block = blocks.get(result.steps());
    ShapedNetwork body = block.body().orElseThrow();
    List<String> results = block.flat().steps().orElseThrow().results();
    Polynomial features = body.shape(result.node()).axes().get(0);
    Map<String, Polynomial> sizes =
        Map.of(
            "end",
            width(results.subList(0, results.indexOf(result.node()) + 1), body),
            "features",
            features);
    List<Polynomial> axes = new ArrayList<>();
    if (result.all()) {
      axes.add(block.match().result().axes().get(0));
    }
    axes.add(features);
    return Optional.of(
        new ShapedNode(
            flat,
            match(
                flat, sizes, new Shape(axes), Optional.empty(), Polynomial.ZERO, Polynomial.ZERO)));
  }
}
