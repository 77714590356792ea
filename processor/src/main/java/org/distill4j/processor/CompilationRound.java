package org.distill4j.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.Combination;
import org.distill4j.processor.parse.Parsers;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.NetworkSpec;

/** One round of annotation processing: runs the pipeline at most once for each spec. */
final class CompilationRound {

  private final Parsers parsers;
  private final Blocks blocks;
  private final Analyses<ShapedNetwork> networks;
  private final Analyses<ShapedDistillation> distillations;
  private final Pipeline pipeline;
  private final UnprocessedParents parents;
  private final Summaries summaries = new Summaries();

  CompilationRound(Sources sources) {
    this.parsers = new Parsers(sources);
    this.blocks = new Blocks(sources, parsers, this::checkBlock);
    this.networks = new Analyses<>(sources, Sources::isTeacher, this::analyseNetwork);
    this.distillations =
        new Analyses<>(sources, Sources::isDistillation, this::analyseDistillation);
    this.parents = new UnprocessedParents(sources);
    this.pipeline = new Pipeline(parsers, blocks, new References(sources, networks));
  }

  private void checkBlock(NetworkSpec block, Problems problems) {
    pipeline.block(block, problems);
  }

  private Optional<ShapedNetwork> analyseNetwork(TypeElement element, Problems problems) {
    return pipeline.network(element, problems);
  }

  private Optional<ShapedDistillation> analyseDistillation(TypeElement element, Problems problems) {
    return pipeline.distillation(element, problems);
  }

  /** Processes one type: returns the files to write, if any, and adds its problems. */
  interface Step {
    List<Output> run(TypeElement type, Problems problems);
  }

  /** Returns the steps by the annotation of the types that they process, in order. */
  Map<String, Step> steps() {
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put(Names.OPERATION, this::operation);
    steps.put(Names.BLOCK, this::block);
    steps.put(Names.NETWORK, (type, problems) -> network(type, problems).stream().toList());
    steps.put(Names.EXTERNAL, (type, problems) -> network(type, problems).stream().toList());
    steps.put(
        Names.DISTILLATION, (type, problems) -> distillation(type, problems).stream().toList());
    steps.put(Names.SCHEMES, this::schemes);
    return steps;
  }

  /** Reports the problems of an operation's declaration. */
  List<Output> operation(TypeElement annotation, Problems problems) {
    parsers.checkOperation(annotation, problems);
    return List.of();
  }

  /** Reports the problems of a block. */
  List<Output> block(TypeElement element, Problems problems) {
    problems.addAll(blocks.problems(element.getQualifiedName().toString()));
    return List.of();
  }

  /** Returns the files for a network, or empty with problems. */
  Optional<Output> network(TypeElement element, Problems problems) {
    parents.ofNetwork(element, problems);
    return networks
        .declared(element, problems)
        .map(network -> Output.of(network, summaries.of(network)));
  }

  /** Returns the files for a distillation, or empty with problems. */
  Optional<Output> distillation(TypeElement element, Problems problems) {
    parents.ofDistillation(element, problems);
    return distillations
        .declared(element, problems)
        .map(distillation -> Output.of(distillation, summaries.of(distillation)));
  }

  /** Returns the files for the combinations of schemes and networks that have no problems. */
  List<Output> schemes(TypeElement element, Problems problems) {
    List<Output> outputs = new ArrayList<>();
    SharedProblems shared = new SharedProblems();
    for (Combination combination : parsers.schemes(element, problems)) {
      Problems own = new Problems();
      Optional<ShapedDistillation> distillation = pipeline.combination(combination, own);
      if (distillation.isEmpty() && distillations.hasFailed(combination.scheme())) {
        problems.brokenElsewhere();
      } else {
        shared.add(combination, own);
      }
      distillation.ifPresent(it -> outputs.add(Output.of(it, summaries.of(it))));
    }
    shared.addTo(problems);
    return outputs;
  }
}
