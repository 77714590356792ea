package org.distill4j.processor.rules.shape;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.expand.Level;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.BlockUse;
import org.distill4j.processor.spec.NetworkSpec;

/** Every node of a network that is to be exported has an implementation that can be. */
final class ExportRules {

  private ExportRules() {}

  static void check(ShapedNetwork network, Problems problems) {
    NetworkSpec spec = network.graph().spec();
    Optional<Place> exported = spec.exported();
    if (exported.isEmpty()) {
      return;
    }
    Set<Place> reported = new HashSet<>();
    for (ShapedNode node : network.inferenceNodes()) {
      boolean exportable = node.node().operation().type().implementation().exportable();
      Place place = place(node, exported.get());
      if (!exportable && reported.add(place)) {
        problems.add(
            DiagnosticId.NOT_EXPORTABLE,
            place,
            node.node().name(),
            node.node().operation().type().implementation().qualifiedName(),
            spec.name());
      }
      checkSteps(node, place, network, problems);
    }
  }

  /** A block over steps is unrolled, so their number must be known. */
  private static void checkSteps(
      ShapedNode node, Place place, ShapedNetwork network, Problems problems) {
    if (node.body().isEmpty()) {
      return;
    }
    Polynomial steps = node.match().result().axes().get(0);
    Set<String> varying = new TreeSet<>(steps.names());
    varying.removeAll(network.scope().names());
    if (!varying.isEmpty()) {
      problems.add(
          DiagnosticId.STEPS_VARY,
          place,
          node.node().name(),
          varying.iterator().next(),
          network.graph().spec().name());
    }
  }

  /** Returns the node or the use of a block; the annotation if neither is the network's own. */
  private static Place place(ShapedNode node, Place exported) {
    Level level = node.flat().level();
    if (level.parent().isEmpty()) {
      return node.node().inherited() ? exported : node.node().operation().place();
    }
    while (level.parent().get().parent().isPresent()) {
      level = level.parent().get();
    }
    BlockUse use = level.use().orElseThrow();
    return use.inherited() ? exported : use.place();
  }
}
