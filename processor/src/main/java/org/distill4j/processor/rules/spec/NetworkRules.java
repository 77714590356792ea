package org.distill4j.processor.rules.spec;

import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.spec.DimensionSpec;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.NodeSpec;

/** All rules for a network or a block as written. */
public final class NetworkRules {

  private final NetworkSpec spec;
  private final Problems problems;

  private NetworkRules(NetworkSpec spec, Problems problems) {
    this.spec = spec;
    this.problems = problems;
  }

  /** Reports every violation in a network. */
  public static void check(NetworkSpec spec, Problems problems) {
    NetworkRules rules = new NetworkRules(spec, problems);
    spec.inputs().forEach(rules::checkInput);
    checkBlock(spec, problems);
  }

  /** Reports every violation in a block, whose inputs are nodes and may have any kind. */
  public static void checkBlock(NetworkSpec spec, Problems problems) {
    NetworkRules rules = new NetworkRules(spec, problems);
    spec.dimensions().forEach(rules::checkDimension);
    spec.nodes().forEach(rules::checkNode);
    CarryRules.check(spec, problems);
    FrozenSharingRules.check(spec, problems);
  }

  private void checkDimension(DimensionSpec dimension) {
    if (dimension.value().isPresent() && dimension.value().getAsInt() < 1) {
      if (dimension.inherited()) {
        problems.brokenElsewhere();
      } else {
        problems.add(
            DiagnosticId.DIMENSION_NOT_POSITIVE,
            dimension.place(),
            dimension.name(),
            dimension.value().getAsInt());
      }
    }
  }

  private void checkInput(InputSpec input) {
    if (input.signal()) {
      checkSignal(input);
    } else if (input.kind().column().isEmpty()) {
      problems.add(DiagnosticId.INPUT_NOT_DATA, input.place(), input.name(), input.kind().name());
    }
  }

  private void checkSignal(InputSpec signal) {
    KindType.Role role = signal.kind().role();
    if (role == KindType.Role.LOSS
        || role == KindType.Role.LABEL
        || signal.kind().passesOf().isPresent()) {
      problems.add(DiagnosticId.SIGNAL_KIND, signal.place(), signal.name(), signal.kind().name());
    }
  }

  private void checkNode(NodeSpec node) {
    ArgumentRules.check(node, problems);
    if (node.operation().type().hasRoles()) {
      problems.add(DiagnosticId.LOSS_IN_NETWORK, node.place(), node.name(), spec.name());
    }
  }
}
