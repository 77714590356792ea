package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.graph.DistillationGraph.ResolvedLoss;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.graph.Hyperparameters;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.LabelSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.ReadSpec;
import org.distill4j.processor.spec.StochasticSpec;

/** Infers the shapes of the losses that train one network. */
final class LossInference {

  /** The maximum number of values that one expression of generated code can list. */
  private static final int MOST_READS = 2_000;

  /** The shape of the number of an example. */
  private static final Shape NUMBER = new Shape(List.of(Polynomial.of(1)));

  private final DistillationSpec spec;
  private final List<ShapedNetwork> teachers;
  private final ShapedNetwork trained;
  private final Problems problems;
  private final Map<String, Shape> labels = new HashMap<>();

  /**
   * Creates the inference for some losses.
   *
   * @param trained the network that the losses train, which provides the student's nodes
   */
  LossInference(
      DistillationSpec spec,
      List<ShapedNetwork> teachers,
      ShapedNetwork trained,
      Problems problems) {
    this.spec = spec;
    this.teachers = List.copyOf(teachers);
    this.trained = trained;
    this.problems = problems;
  }

  /** Returns the loss with shapes, or empty with problems. */
  Optional<ShapedLoss> infer(ResolvedLoss loss) {
    NodeSpec node = loss.loss().node();
    List<ResolvedRead> reads = new ArrayList<>();
    List<Operand> operands = new ArrayList<>();
    // Operands of different networks may be equal, so they are told apart by identity.
    IdentityHashMap<Operand, ResolvedRead> origins = new IdentityHashMap<>();
    LossRounds rounds = new LossRounds(loss, problems);
    Optional<List<List<String>>> paths =
        rounds.paths(loss.reads().stream().map(this::paths).toList());
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < loss.reads().size(); i++) {
      ResolvedRead read = loss.reads().get(i);
      for (String path : paths.get().get(i)) {
        String name = read.role() == Role.NONE ? path : network(read).name(path);
        Optional<Operand> operand = operand(node, read, name);
        Optional<List<String>> dropout = dropout(node, read, operand);
        ResolvedRead named = read.named(name, dropout.orElse(List.of()));
        reads.add(named);
        if (operand.isPresent() && dropout.isPresent()) {
          operands.add(operand.get());
          origins.put(operand.get(), named);
        }
      }
    }
    if (reads.size() > MOST_READS) {
      problems.add(
          DiagnosticId.TOO_LARGE,
          node.place(),
          node.name(),
          "reads",
          Polynomial.of(MOST_READS),
          "values",
          "Read fewer repetitions, or split the loss in two.");
      return Optional.empty();
    }
    if (operands.size() < reads.size() || isReadTwice(node, reads)) {
      return Optional.empty();
    }
    List<ShapedLoss> shaped = new ArrayList<>();
    for (int[] places : rounds.places(paths.get())) {
      List<ResolvedRead> own = Arrays.stream(places).mapToObj(reads::get).toList();
      List<Operand> values = Arrays.stream(places).mapToObj(operands::get).toList();
      infer(new ResolvedLoss(loss.loss(), own), values, origins).ifPresent(shaped::add);
    }
    return rounds.joined(shaped, new ResolvedLoss(loss.loss(), reads), paths.get());
  }

  /** Returns a loss with shapes, in one round if it is the mean over several. */
  private Optional<ShapedLoss> infer(
      ResolvedLoss loss, List<Operand> operands, IdentityHashMap<Operand, ResolvedRead> origins) {
    NodeSpec node = loss.loss().node();
    SizeScope scope = trained.scope().closed(bound(node));
    OperationResolver resolver =
        new OperationResolver(operand -> path(origins.get(operand), operand.name()), problems);
    AdapterInference adapters = new AdapterInference(resolver, scope, problems);
    List<Operand> read = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      ResolvedRead origin = loss.reads().get(i);
      adapters
          .through(origin.read(), operands.get(i))
          .ifPresent(
              operand -> {
                read.add(operand);
                origins.put(operand, origin);
              });
    }
    if (read.size() < operands.size()) {
      return Optional.empty();
    }
    return resolver
        .resolve(node, read, scope)
        .flatMap(
            match -> {
              rememberLabels(loss, match);
              return adapters.finish(match).map(it -> new ShapedLoss(loss, match, it, List.of()));
            });
  }

  /** Returns the names known when the distiller is built, besides the dimensions of the network. */
  private Set<String> bound(NodeSpec node) {
    Set<String> names = new TreeSet<>();
    teachers.forEach(teacher -> names.addAll(teacher.unbound()));
    node.reads().stream()
        .filter(read -> read.stochastic().isPresent())
        .forEach(read -> names.add(Hyperparameters.passes(node, read)));
    return names;
  }

  private ShapedNetwork network(ResolvedRead read) {
    return read.role() == Role.TEACHER ? teachers.get(read.teacher()) : trained;
  }

  /** Returns the paths that a path stands for: itself, or all repetitions for {@code [*]}. */
  private List<String> paths(ResolvedRead read) {
    String path = read.read().node();
    if (read.role() == Role.NONE || !path.contains("[*]")) {
      return List.of(path);
    }
    List<String> names = network(read).matching(path);
    return names.isEmpty() ? List.of(path) : names;
  }

  /** Returns the active dropout nodes, none in inference mode; empty with a problem. */
  private Optional<List<String>> dropout(
      NodeSpec node, ResolvedRead read, Optional<Operand> operand) {
    if (operand.isEmpty() || read.read().stochastic().isEmpty()) {
      return operand.map(found -> List.of());
    }
    return new DropoutNodes(node, network(read), operand.get().name(), problems).find(read.read());
  }

  /** Reports a value that two parameters read; rounds of one may read the same value. */
  private boolean isReadTwice(NodeSpec node, List<ResolvedRead> reads) {
    Map<List<Object>, String> seen = new HashMap<>();
    for (ResolvedRead read : reads) {
      ReadSpec spec = read.read();
      Optional<Integer> passes = spec.stochastic().map(StochasticSpec::passes);
      String before =
          seen.putIfAbsent(
              List.of(read.role(), read.teacher(), spec.node(), passes, read.dropout()),
              spec.parameter());
      if (before != null && !before.equals(spec.parameter())) {
        problems.add(DiagnosticId.READ_TWICE, spec.place(), node.name(), spec.node());
        return true;
      }
    }
    return false;
  }

  private Optional<Operand> operand(NodeSpec node, ResolvedRead read, String name) {
    Optional<Operand> operand =
        switch (read.role()) {
          case TEACHER, STUDENT -> network(read).operand(name);
          case NONE -> label(name);
        };
    if (operand.isEmpty()) {
      reportUnknown(node, read);
      return Optional.empty();
    }
    Optional<StochasticSpec> stochastic = read.read().stochastic();
    KindType expected = stochastic.map(StochasticSpec::kind).orElse(read.read().kind());
    if (read.read().adapter().isEmpty() && !operand.get().kind().equals(expected)) {
      String passes = stochastic.isPresent() ? "passes of " : "";
      problems.add(
          DiagnosticId.WRONG_KIND,
          read.read().place(),
          node.name(),
          name,
          passes + expected.nameBeside(operand.get().kind()),
          operand.get().kind().nameBeside(expected),
          expected.nameBeside(operand.get().kind()),
          passes + operand.get().kind().nameBeside(expected));
      return Optional.empty();
    }
    return stochastic.isEmpty()
        ? operand
        : operand.map(
            of -> passes(of, read.read().kind(), Hyperparameters.passes(node, read.read())));
  }

  /** Returns an operand with one more axis, for the passes, before its own. */
  private static Operand passes(Operand operand, KindType kind, String number) {
    List<Polynomial> axes = new ArrayList<>(List.of(Polynomial.named(number)));
    axes.addAll(operand.shape().orElseThrow().axes());
    return Operand.of(operand.name(), kind, new Shape(axes));
  }

  private Optional<Operand> label(String name) {
    return spec.labels().stream()
        .filter(label -> label.name().equals(name))
        .findFirst()
        .map(
            label ->
                labels.containsKey(name) || label.numbered()
                    ? Operand.of(name, label.kind(), labels.getOrDefault(name, NUMBER))
                    : Operand.open(name, label.kind()));
  }

  private void reportUnknown(NodeSpec node, ResolvedRead read) {
    String name = read.read().node();
    if (read.role() == Role.NONE) {
      List<String> known = spec.labels().stream().map(LabelSpec::name).toList();
      KindType kind = read.read().kind();
      problems.add(
          DiagnosticId.UNKNOWN_NODE,
          read.read().place(),
          "'" + node.name() + "'",
          name,
          spec.scheme(),
          "labels",
          Suggestion.orDeclare(
              name,
              known,
              "them: @Annotated %s %s();"
                  .formatted(kind.role() == KindType.Role.LABEL ? kind.name() : "Labels", name)));
      return;
    }
    ShapedNetwork network = network(read);
    problems.add(
        DiagnosticId.UNKNOWN_NODE,
        read.read().place(),
        "'" + node.name() + "'",
        name,
        network.graph().spec().name(),
        "node",
        Suggestion.among(name, network.paths()));
  }

  /** Stores the shapes of labels: the first loss that reads them determines them for all others. */
  private void rememberLabels(ResolvedLoss loss, Match match) {
    for (int i = 0; i < loss.reads().size(); i++) {
      ResolvedRead read = loss.reads().get(i);
      Shape shape = match.operands().get(i);
      boolean known = shape.axes().size() == read.read().kind().axes().size();
      if (read.role() == Role.NONE && known) {
        labels.putIfAbsent(read.read().node(), shape);
      }
    }
  }

  private String path(ResolvedRead read, String name) {
    return switch (read.role()) {
      case TEACHER -> "teacher: " + network(read).path(name);
      case STUDENT -> "student: " + trained.path(name);
      case NONE -> "labels: " + name + " " + labels.get(name);
    };
  }
}
