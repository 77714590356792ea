package org.distill4j.processor.summary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.graph.Hyperparameter;
import org.distill4j.processor.graph.Hyperparameters;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.Adapter;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.SpecName;
import org.distill4j.processor.spec.StochasticSpec;

/**
 * The summary of a distillation.
 *
 * @param name its name
 * @param scheme the name of the interface that declares its losses
 * @param teachers the teachers
 * @param student the student
 * @param losses the losses
 * @param labels the labels of the data
 * @param dimensions the unbound dimensions
 * @param hyperparameters the hyperparameters
 */
public record DistillationSummary(
    SpecName name,
    SpecName scheme,
    List<NetworkSummary> teachers,
    NetworkSummary student,
    List<LossSummary> losses,
    List<LabelSummary> labels,
    List<String> dimensions,
    List<Hyperparameter> hyperparameters) {

  /** Copies the lists. */
  public DistillationSummary {
    teachers = List.copyOf(teachers);
    losses = List.copyOf(losses);
    labels = List.copyOf(labels);
    dimensions = List.copyOf(dimensions);
    hyperparameters = List.copyOf(hyperparameters);
  }

  /**
   * Summarises a distillation.
   *
   * @param teachers the summaries of its teachers, in order
   * @param student the summary of its student
   */
  public static DistillationSummary of(
      ShapedDistillation distillation, List<NetworkSummary> teachers, NetworkSummary student) {
    return new DistillationSummary(
        distillation.spec().name(),
        distillation.spec().scheme(),
        teachers,
        student,
        distillation.losses().stream().map(DistillationSummary::loss).toList(),
        distillation.spec().labels().stream()
            .filter(label -> !label.numbered())
            .map(label -> LabelSummary.of(label, distillation.losses()))
            .toList(),
        List.copyOf(distillation.unbound()),
        Hyperparameters.of(distillation.spec()));
  }

  private static LossSummary loss(ShapedLoss shaped) {
    NodeSpec node = shaped.loss().loss().node();
    return new LossSummary(
        node.name(),
        node.operation().type().name(),
        shaped.loss().loss().weight().inWords(),
        IntStream.range(0, shaped.adapters().size())
            .mapToObj(i -> read(shaped.loss().reads().get(i), shaped.adapters().get(i)))
            .toList(),
        shaped.parameters(),
        shaped.cost());
  }

  private static LossSummary.Read read(ResolvedRead read, Optional<Adapter> adapter) {
    String source = read.role() == Role.NONE ? "label" : read.role().keyword();
    return new LossSummary.Read(
        source,
        read.role() == Role.TEACHER ? read.teacher() : 0,
        read.read().node(),
        read.read().stochastic().map(StochasticSpec::passes).orElse(0),
        adapter.map(it -> it.node().operation().type().name()).orElse(""));
  }

  /** Returns typical sizes for all names on which the totals of the networks depend. */
  public Map<String, Integer> typical() {
    Map<String, Integer> sizes = new TreeMap<>(student.typical(student.total()));
    teachers.forEach(teacher -> sizes.putAll(teacher.typical(teacher.total())));
    return sizes;
  }
}
