package org.distill4j.processor;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.expand.BlockExpander;
import org.distill4j.processor.expand.BlockSource;
import org.distill4j.processor.graph.DistillationGraph;
import org.distill4j.processor.graph.DistillationGraphBuilder;
import org.distill4j.processor.graph.NetworkGraphBuilder;
import org.distill4j.processor.parse.Combination;
import org.distill4j.processor.parse.Parsers;
import org.distill4j.processor.rules.shape.ShapedDistillationRules;
import org.distill4j.processor.rules.shape.ShapedNetworkRules;
import org.distill4j.processor.rules.spec.DistillationRules;
import org.distill4j.processor.rules.spec.NetworkRules;
import org.distill4j.processor.shape.ShapeInference;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.NetworkSpec;

/**
 * The phases from an interface to a shaped graph, from which {@link Output} emits the files: parse,
 * check the spec, expand blocks, build the graph, infer shapes, check the shaped graph.
 */
record Pipeline(Parsers parsers, BlockSource blocks, References references) {

  Optional<ShapedNetwork> network(TypeElement element, Problems problems) {
    return new Phases<>(parsers.network(element, problems), problems)
        .check(NetworkRules::check)
        .then(spec -> BlockExpander.expand(spec, blocks, problems))
        .then(flat -> new NetworkGraphBuilder(flat, problems).build())
        .then(graph -> new ShapeInference(graph, problems).infer())
        .check(ShapedNetworkRules::check)
        .end();
  }

  void block(NetworkSpec block, Problems problems) {
    new Phases<>(Optional.of(block), problems)
        .check(NetworkRules::checkBlock)
        .then(spec -> BlockExpander.expandBlock(spec, blocks, problems))
        .then(flat -> new NetworkGraphBuilder(flat, problems).buildBlock())
        .then(graph -> new ShapeInference(graph, problems).infer())
        .check(ShapedNetworkRules::check);
  }

  Optional<ShapedDistillation> distillation(TypeElement element, Problems problems) {
    return distillation(parsers.distillation(element, problems), problems);
  }

  /**
   * Returns the distillation of a combination, by the same phases as one with its own interface.
   */
  Optional<ShapedDistillation> combination(Combination combination, Problems problems) {
    return distillation(Optional.of(parsers.combination(combination, problems)), problems);
  }

  private Optional<ShapedDistillation> distillation(
      Optional<DistillationSpec> parsed, Problems problems) {
    return new Phases<>(parsed, problems)
        .check(DistillationRules::check)
        .then(spec -> infer(spec, problems))
        .check(ShapedDistillationRules::check)
        .end();
  }

  private Optional<ShapedDistillation> infer(DistillationSpec spec, Problems problems) {
    Optional<DistillationGraph> graph = new DistillationGraphBuilder(spec, problems).build();
    return references
        .find(spec, problems)
        .flatMap(networks -> graph.flatMap(it -> networks.infer(it, problems)));
  }
}
