package org.distill4j.processor.shape;

import java.util.Optional;
import java.util.stream.Stream;
import org.distill4j.processor.shape.Unifier.Mismatch;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NodeSpec;

/** Remedies for two sizes that should be equal: they depend on who reads them, and on the axis. */
final class MismatchAdvice {

  private MismatchAdvice() {}

  /** Returns the remedy for a mismatch between the values that an operation reads. */
  static String of(NodeSpec node, Mismatch mismatch, SizeScope scope) {
    KindType kind = mismatch.operand().kind();
    if (kind.role() == KindType.Role.LABEL) {
      return "Make the sizes equal, or read other labels: @Annotated " + kind.name() + " others();";
    }
    if (node.kind().role() != KindType.Role.LOSS) {
      return inNetwork(mismatch.found(), mismatch.expected(), scope);
    }
    if (varies(mismatch.found(), mismatch.expected(), scope)) {
      return ofVarying();
    }
    return isMapped(node, kind, mismatch.axis())
        ? "Make the sizes equal, or annotate the student's parameter with @Regressor, which maps"
            + " features and channels."
        : "Make the sizes equal: change one of the nodes.";
  }

  /** Returns the remedy for a mismatch in a network or a block. */
  static String inNetwork(Polynomial found, Polynomial expected, SizeScope scope) {
    return varies(found, expected, scope)
        ? ofVarying()
        : "Make the sizes equal: change one of them, or insert a node that maps one to the other.";
  }

  private static String ofVarying() {
    return "Give both axes the same name in @Input, or read values of the same input.";
  }

  /** Returns true if a size is the length of an axis that varies between batches. */
  private static boolean varies(Polynomial found, Polynomial expected, SizeScope scope) {
    return Stream.of(found, expected)
        .flatMap(size -> size.names().stream())
        .anyMatch(name -> !scope.buildable().contains(name));
  }

  /** Returns true if an adapter of a student's parameter can map the axis. */
  private static boolean isMapped(NodeSpec loss, KindType kind, String axis) {
    return kind.role() == KindType.Role.VALUE
        && !kind.varying().contains(axis)
        && loss.reads().stream()
            .anyMatch(
                read -> read.role().equals(Optional.of(Role.STUDENT)) && read.adapter().isEmpty());
  }
}
