package org.distill4j.processor.rules.shape;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.shape.Shape;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.StochasticSpec;

/** The values that a loss reads should belong together. */
final class ReadRules {

  private final ShapedDistillation distillation;
  private final Problems problems;

  private ReadRules(ShapedDistillation distillation, Problems problems) {
    this.distillation = distillation;
    this.problems = problems;
  }

  static void check(ShapedDistillation distillation, Problems problems) {
    ReadRules rules = new ReadRules(distillation, problems);
    for (ShapedLoss loss : distillation.losses()) {
      List<ResolvedRead> reads = loss.loss().reads();
      reads.forEach(read -> rules.checkPasses(loss, read));
      reads.forEach(read -> rules.checkTeacherInput(loss, read));
      rules.checkAxes(loss);
    }
  }

  private ShapedNetwork network(ResolvedRead read) {
    return read.role() == Role.TEACHER
        ? distillation.teachers().get(read.teacher())
        : distillation.student();
  }

  private static NodeSpec node(ShapedLoss loss) {
    return loss.loss().loss().node();
  }

  /** Passes of a node usually go with the value of that node in inference mode. */
  private void checkPasses(ShapedLoss loss, ResolvedRead passes) {
    Optional<StochasticSpec> stochastic = passes.read().stochastic();
    if (stochastic.isEmpty()) {
      return;
    }
    List<String> values =
        loss.loss().reads().stream()
            .filter(read -> read.role() == Role.TEACHER && read.teacher() == passes.teacher())
            .filter(read -> read.read().stochastic().isEmpty())
            .filter(read -> read.read().kind().equals(stochastic.get().kind()))
            .map(read -> read.read().node())
            .toList();
    if (!values.isEmpty() && !values.contains(passes.read().node())) {
      problems.add(
          DiagnosticId.PASSES_OF_ANOTHER_NODE,
          passes.read().place(),
          node(loss).name(),
          passes.read().node(),
          values.get(0));
    }
  }

  private void checkTeacherInput(ShapedLoss loss, ResolvedRead read) {
    if (read.role() == Role.TEACHER && isInput(network(read), read.read().node())) {
      problems.add(
          DiagnosticId.TEACHER_INPUT_READ,
          read.read().place(),
          node(loss).name(),
          read.read().node());
    }
  }

  private static boolean isInput(ShapedNetwork network, String node) {
    return network.graph().input(node).filter(input -> !input.signal()).isPresent();
  }

  /** Axes of teacher and student that vary from batch to batch must come from the same input. */
  private void checkAxes(ShapedLoss loss) {
    List<ResolvedRead> reads = loss.loss().reads();
    for (int i = 0; i < reads.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (reads.get(i).role() != Role.NONE && reads.get(j).role() != Role.NONE) {
          checkAxes(loss, i, j);
        }
      }
    }
  }

  private void checkAxes(ShapedLoss loss, int i, int j) {
    Set<String> shared = names(loss.match().operands().get(i));
    shared.retainAll(names(loss.match().operands().get(j)));
    for (String axis : shared) {
      ResolvedRead first = loss.loss().reads().get(j);
      ResolvedRead second = loss.loss().reads().get(i);
      Set<String> origins = origins(first, axis);
      Set<String> others = origins(second, axis);
      if (!origins.isEmpty() && !others.isEmpty() && origins.stream().noneMatch(others::contains)) {
        problems.add(
            DiagnosticId.AXES_OF_DIFFERENT_INPUTS,
            second.read().place(),
            node(loss).name(),
            axis,
            origins.iterator().next(),
            others.iterator().next());
        return;
      }
    }
  }

  private static Set<String> names(Shape shape) {
    return shape.axes().stream()
        .flatMap(axis -> axis.names().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the inputs before a node whose own shape has an axis, unless it is a dimension. */
  private Set<String> origins(ResolvedRead read, String axis) {
    ShapedNetwork network = network(read);
    if (network.scope().names().contains(axis)) {
      return Set.of();
    }
    Set<String> before = new Reach(network).before(read.read().node());
    boolean external = network.graph().spec().isExternal();
    return network.graph().inputs().stream()
        .filter(input -> !input.signal())
        .map(InputSpec::name)
        .filter(input -> external || before.contains(input))
        .filter(input -> names(network.shape(input)).contains(axis))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
