package org.distill4j.processor.rules.spec;

import java.util.Optional;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.spec.BlockUse;
import org.distill4j.processor.spec.FrozenSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.NodeSpec;

/** Parameters are frozen where they are, not where they are used as well. */
final class FrozenSharingRules {

  private FrozenSharingRules() {}

  static void check(NetworkSpec spec, Problems problems) {
    for (NodeSpec node : spec.nodes()) {
      if (node.parameters().frozenItself().isPresent()) {
        node.parameters()
            .weightsOf()
            .ifPresent(
                owner -> check(node.parameters().frozen(), node.name(), owner.path(), problems));
      }
    }
    for (BlockUse use : spec.uses()) {
      if (!use.weightsOf().isEmpty() && !use.frozen().equals(spec.frozen())) {
        check(use.frozen(), use.name(), use.weightsOf(), problems);
      }
    }
  }

  private static void check(
      Optional<FrozenSpec> frozen, String name, String owner, Problems problems) {
    frozen
        .filter(FrozenSpec::own)
        .ifPresent(it -> problems.add(DiagnosticId.FROZEN_SHARED, it.place(), name, owner, owner));
  }
}
