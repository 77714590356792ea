package org.distill4j.processor.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.processor.diagram.Diagram.Arrow;
import org.distill4j.processor.diagram.Diagram.Box;
import org.distill4j.processor.diagram.Diagram.Style;
import org.distill4j.processor.summary.DistillationSummary;
import org.distill4j.processor.summary.LossSummary;
import org.distill4j.processor.summary.NetworkSummary;
import org.distill4j.processor.summary.NodeSummary;

/**
 * The losses of a distillation and the nodes that they read. Of each network, only inputs, outputs
 * and nodes that a loss reads are drawn; an arrow stands for all nodes in between.
 */
public final class DistillationDiagram {

  private final DistillationSummary distillation;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();

  private DistillationDiagram(DistillationSummary distillation) {
    this.distillation = distillation;
  }

  /** Creates the diagram of a distillation. */
  public static Diagram of(DistillationSummary distillation) {
    DistillationDiagram diagram = new DistillationDiagram(distillation);
    for (int i = 0; i < distillation.teachers().size(); i++) {
      diagram.addNetwork("teacher", i, distillation.teachers().get(i));
    }
    diagram.addNetwork("student", 0, distillation.student());
    diagram.addLosses();
    return new Diagram(distillation.name().toString(), diagram.boxes, diagram.arrows, true);
  }

  private static String id(String source, int network, String node) {
    return source + (network == 0 ? "" : network) + "/" + node;
  }

  private void addNetwork(String source, int index, NetworkSummary network) {
    Set<String> kept = kept(source, index, network);
    Map<String, Set<String>> reached = new LinkedHashMap<>();
    List<NodeSummary> all = new ArrayList<>(network.inputs());
    all.addAll(network.nodes());
    all.addAll(network.trainingNodes());
    String group = source + " " + title(network).replace('.', '_');
    for (NodeSummary node : all) {
      Set<String> sources = new LinkedHashSet<>();
      node.reads().forEach(read -> sources.addAll(reached.getOrDefault(read, Set.of())));
      if (kept.contains(node.name())) {
        String id = id(source, index, node.name());
        boxes.add(
            new Box(
                id,
                group,
                node.name(),
                NetworkDiagram.lines(network, node),
                NetworkDiagram.style(network, node)));
        sources.forEach(from -> arrows.add(new Arrow(id(source, index, from), id, false)));
        reached.put(node.name(), Set.of(node.name()));
      } else {
        reached.put(node.name(), sources);
      }
    }
  }

  /** The name of a network, with its package where several teachers have the same one. */
  private String title(NetworkSummary network) {
    long namesakes =
        distillation.teachers().stream()
            .filter(it -> it.name().simpleName().equals(network.name().simpleName()))
            .count();
    return namesakes > 1 ? network.name().qualified() : network.name().toString();
  }

  private Set<String> kept(String source, int index, NetworkSummary network) {
    Set<String> kept = new LinkedHashSet<>(network.outputs());
    network.inputs().forEach(input -> kept.add(input.name()));
    for (LossSummary loss : distillation.losses()) {
      loss.reads().stream()
          .filter(read -> read.source().equals(source) && read.network() == index)
          .forEach(read -> kept.add(read.node()));
    }
    return kept;
  }

  private void addLosses() {
    Set<String> labels = new LinkedHashSet<>();
    for (LossSummary loss : distillation.losses()) {
      for (LossSummary.Read read : loss.reads()) {
        if (read.source().equals("label") && labels.add(read.node())) {
          boxes.add(
              new Box(
                  id("label", 0, read.node()),
                  "data",
                  read.node(),
                  List.of("labels"),
                  Style.INPUT));
        }
      }
    }
    for (LossSummary loss : distillation.losses()) {
      String id = id("loss", 0, loss.name());
      boxes.add(new Box(id, "", loss.name(), lines(loss), Style.LOSS));
      for (LossSummary.Read read : loss.reads()) {
        String from = id(read.source(), read.network(), read.node());
        arrows.add(new Arrow(from, id, !read.source().equals("student")));
      }
    }
  }

  private static List<String> lines(LossSummary loss) {
    List<String> lines = new ArrayList<>(List.of(loss.objective(), "weight " + loss.weight()));
    loss.reads().stream()
        .filter(read -> read.passes() > 0)
        .forEach(read -> lines.add(read.passes() + " passes of " + read.node()));
    return lines;
  }
}
