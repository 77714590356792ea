package org.distill4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.NodeSpec;

/** The tables of networks and losses in the Javadoc of a generated distiller. */
final class LossTable {

  private LossTable() {}

  static String of(ShapedDistillation distillation) {
    List<List<String>> networks = new ArrayList<>();
    networks.add(List.of("role", "network", "parameters"));
    distillation.teachers().forEach(teacher -> networks.add(network("teacher", teacher)));
    networks.add(network("student", distillation.student()));
    List<List<String>> losses = new ArrayList<>();
    losses.add(List.of("loss", "objective", "weight", "reads"));
    for (ShapedLoss shaped : distillation.losses()) {
      NodeSpec node = shaped.loss().loss().node();
      losses.add(
          List.of(
              node.name(),
              node.operation().type().name(),
              shaped.loss().loss().weight().inWords(),
              shaped.loss().reads().stream()
                  .map(read -> reading(distillation, read))
                  .collect(Collectors.joining(", "))));
    }
    return AlignedText.of(networks) + "\n\n" + AlignedText.of(losses);
  }

  private static List<String> network(String role, ShapedNetwork network) {
    return List.of(role, network.graph().spec().name().toString(), network.parameters().toString());
  }

  private static String reading(ShapedDistillation distillation, ResolvedRead read) {
    String node = read.read().node();
    if (read.role() != Role.TEACHER) {
      return (read.role() == Role.NONE ? "label" : read.role().keyword()) + " " + node;
    }
    String teacher = ("teacher " + distillation.teacherNames().get(read.teacher())).strip();
    return read.read()
        .stochastic()
        .map(passes -> passes.passes() + " passes of " + teacher + " " + node)
        .orElse(teacher + " " + node);
  }
}
