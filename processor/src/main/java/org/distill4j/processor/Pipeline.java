package org.distill4j.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problem;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.emit.DistillerEmitter;
import org.distill4j.processor.emit.GeneratedFile;
import org.distill4j.processor.emit.NetworkGraphEmitter;
import org.distill4j.processor.expand.BlockExpander;
import org.distill4j.processor.graph.DistillationGraph;
import org.distill4j.processor.graph.DistillationGraphBuilder;
import org.distill4j.processor.graph.NetworkGraphBuilder;
import org.distill4j.processor.parse.DistillationParser;
import org.distill4j.processor.parse.NetworkParser;
import org.distill4j.processor.parse.OperationParser;
import org.distill4j.processor.parse.Sources;
import org.distill4j.processor.resource.Resource;
import org.distill4j.processor.shape.DistillationInference;
import org.distill4j.processor.shape.ShapeInference;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.NetworkReference;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.summary.DistillationSummary;
import org.distill4j.processor.summary.NetworkSummary;
import org.distill4j.processor.validation.BlockRules;
import org.distill4j.processor.validation.DistillationRules;
import org.distill4j.processor.validation.KnobRules;
import org.distill4j.processor.validation.NetworkRules;

/**
 * From an interface to a source, stage by stage: parse, validate, build the graph, infer shapes,
 * emit. A stage whose predecessor found an error does not run.
 */
final class Pipeline {

  private final Sources sources;
  private final OperationParser operations;
  private final Map<String, Analysis> networks = new HashMap<>();

  Pipeline(Sources sources) {
    this.sources = sources;
    this.operations = new OperationParser(sources);
  }

  private final Map<String, BlockAnalysis> blocks = new HashMap<>();

  /** A block as it is written, and what is wrong with it. */
  private record BlockAnalysis(Optional<NetworkSpec> block, Problems problems) {}

  /** A network as far as it can be understood, and what is wrong with it. */
  private record Analysis(Optional<ShapedNetwork> network, Problems problems) {}

  /** What is written for one spec. */
  record Output(GeneratedFile source, List<Resource> resources) {}

  void checkOperation(TypeElement annotation, Problems problems) {
    operations.checkDeclaration(annotation, problems);
  }

  Optional<Output> network(TypeElement element, Problems problems) {
    Analysis analysis = analyse(element);
    if (analysis.network().isEmpty() && inheritsProblems(element)) {
      problems.brokenElsewhere();
    } else {
      problems.addAll(analysis.problems());
    }
    return analysis.network().map(Pipeline::output);
  }

  private static Output output(ShapedNetwork network) {
    NetworkSummary summary = NetworkSummary.of(network);
    return new Output(NetworkGraphEmitter.emit(network, summary), Resource.of(summary));
  }

  /** Whether a network that it extends is compiled now, and reports what is wrong with both. */
  private boolean inheritsProblems(TypeElement element) {
    return sources.parents(element).stream()
        .filter(sources::isCompiledNow)
        .filter(Sources::isNetwork)
        .anyMatch(parent -> analyse(parent).network().isEmpty() || inheritsProblems(parent));
  }

  /** Whether a distillation that it extends is compiled now, and reports what is wrong itself. */
  private boolean inheritsFailure(TypeElement element) {
    return sources.parents(element).stream()
        .filter(sources::isCompiledNow)
        .anyMatch(
            parent ->
                inheritsFailure(parent)
                    || (Sources.isDistillation(parent)
                        && generate(parent, new Problems()).isEmpty()));
  }

  /** Networks are understood once in a round, however many distillations name them. */
  private Analysis analyse(TypeElement element) {
    String name = element.getQualifiedName().toString();
    Analysis analysis = networks.get(name);
    if (analysis == null) {
      Problems problems = new Problems();
      analysis = new Analysis(infer(element, problems), problems);
      networks.put(name, analysis);
    }
    return analysis;
  }

  private Optional<ShapedNetwork> infer(TypeElement element, Problems problems) {
    Optional<NetworkSpec> spec = new NetworkParser(sources, operations, element, problems).parse();
    spec.ifPresent(network -> NetworkRules.check(network, problems));
    if (problems.haveErrors() || spec.isEmpty()) {
      return Optional.empty();
    }
    return BlockExpander.expand(spec.get(), this::block, problems)
        .flatMap(flat -> new NetworkGraphBuilder(flat, problems).build())
        .flatMap(network -> new ShapeInference(network, problems).infer());
  }

  /** A block is checked where it stands; its uses only need to know whether it is sound. */
  void checkBlock(TypeElement element, Problems problems) {
    block(element.getQualifiedName().toString());
    problems.addAll(blocks.get(element.getQualifiedName().toString()).problems());
  }

  private Optional<NetworkSpec> block(String name) {
    BlockAnalysis analysis = blocks.get(name);
    if (analysis == null) {
      Problems problems = new Problems();
      // What it contains may contain it: whoever asks meanwhile gets the spec as it is written.
      Optional<NetworkSpec> spec =
          new NetworkParser(sources, operations, sources.type(name).orElseThrow(), problems)
              .parse();
      blocks.put(name, new BlockAnalysis(spec, problems));
      spec.ifPresent(block -> analyseBlock(block, problems));
      analysis = blocks.get(name);
    }
    return analysis.problems().haveErrors() ? Optional.empty() : analysis.block();
  }

  private void analyseBlock(NetworkSpec block, Problems problems) {
    NetworkRules.check(block, problems);
    BlockRules.check(block, problems);
    if (!problems.haveErrors()) {
      BlockExpander.expandBlock(block, this::block, problems)
          .flatMap(flat -> new NetworkGraphBuilder(flat, problems).buildBlock())
          .flatMap(graph -> new ShapeInference(graph, problems).infer())
          .ifPresent(shaped -> BlockRules.checkShapes(shaped, problems));
    }
  }

  Optional<Output> distillation(TypeElement element, Problems problems) {
    Problems own = new Problems();
    Optional<Output> output = generate(element, own);
    if (output.isEmpty() && inheritsFailure(element)) {
      problems.brokenElsewhere();
    } else {
      problems.addAll(own);
    }
    return output;
  }

  private Optional<Output> generate(TypeElement element, Problems problems) {
    Optional<DistillationSpec> spec =
        new DistillationParser(sources, operations, element, problems).parse();
    spec.ifPresent(distillation -> DistillationRules.check(distillation, problems));
    if (problems.haveErrors() || spec.isEmpty()) {
      return Optional.empty();
    }
    Optional<DistillationGraph> graph = new DistillationGraphBuilder(spec.get(), problems).build();
    List<ShapedNetwork> teachers = new ArrayList<>();
    for (NetworkReference teacher : spec.get().teachers()) {
      reference("teacher", teacher, problems).ifPresent(teachers::add);
    }
    Optional<ShapedNetwork> student = reference("student", spec.get().student(), problems);
    boolean broken = teachers.size() < spec.get().teachers().size() || student.isEmpty();
    if (graph.isEmpty() || broken) {
      return Optional.empty();
    }
    Optional<ShapedDistillation> shaped =
        new DistillationInference(graph.get(), teachers, student.get(), problems).infer();
    shaped.ifPresent(distillation -> KnobRules.check(distillation, problems));
    return problems.haveErrors()
        ? Optional.empty()
        : shaped.map(
            distillation ->
                new Output(
                    DistillerEmitter.emit(distillation),
                    Resource.of(DistillationSummary.of(distillation))));
  }

  /** A network that is compiled now reports its problems itself; one from a class file cannot. */
  private Optional<ShapedNetwork> reference(
      String role, NetworkReference reference, Problems problems) {
    TypeElement element = sources.type(reference.qualifiedName()).orElseThrow();
    Analysis analysis = analyse(element);
    if (analysis.network().isEmpty()) {
      if (sources.isCompiledNow(element) || analysis.problems().all().isEmpty()) {
        problems.brokenElsewhere();
      } else {
        Problem first = analysis.problems().all().get(0);
        problems.add(
            DiagnosticId.NETWORK_BROKEN,
            reference.place(),
            role,
            element.getSimpleName(),
            first.message());
      }
    }
    return analysis.network();
  }
}
