package org.distill4j.processor.rules.shape;

import java.util.HashSet;
import java.util.Set;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;
import org.distill4j.processor.spec.BlockUse;
import org.distill4j.processor.spec.FrozenSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.NodeSpec;

/** A declaration that freezes must apply to parameters. */
final class FrozenRules {

  private final Problems problems;
  private final Set<Place> effective = new HashSet<>();
  private final Set<String> built = new HashSet<>();

  private FrozenRules(ShapedNetwork network, Problems problems) {
    this.problems = problems;
    for (ShapedNode node : network.nodes()) {
      built.add(node.node().name());
      node.frozen().ifPresent(frozen -> effective.add(frozen.place()));
    }
  }

  static void check(ShapedNetwork network, Problems problems) {
    FrozenRules rules = new FrozenRules(network, problems);
    NetworkSpec spec = network.graph().spec();
    spec.frozen()
        .ifPresent(
            frozen ->
                rules.check(
                    frozen, spec.name(), "none of its frozen nodes is used and has parameters"));
    for (NodeSpec node : spec.nodes()) {
      if (rules.built.contains(node.name()) && node.parameters().frozenItself().isPresent()) {
        node.parameters()
            .frozen()
            .ifPresent(frozen -> rules.check(frozen, node.name(), "it has no parameters"));
      }
    }
    for (BlockUse use : spec.uses()) {
      use.frozen()
          .filter(frozen -> !spec.frozen().equals(use.frozen()))
          .ifPresent(
              frozen ->
                  rules.check(
                      frozen, use.name(), "none of its nodes has trained parameters of its own"));
    }
  }

  private void check(FrozenSpec frozen, Object owner, String reason) {
    if (frozen.own() && !effective.contains(frozen.place())) {
      problems.add(DiagnosticId.FROZEN_NOTHING, frozen.place(), owner, reason);
    }
  }
}
