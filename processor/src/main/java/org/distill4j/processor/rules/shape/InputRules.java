package org.distill4j.processor.rules.shape;

import java.util.HashMap;
import java.util.Map;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.shape.Shape;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NetworkReference;

/**
 * Inputs with the same name in teachers and student are the same data, so their kinds and shapes
 * must agree.
 */
final class InputRules {

  private final Problems problems;
  private final Map<String, Input> known = new HashMap<>();

  /** An input of the first network that has it. */
  private record Input(String network, KindType kind, Shape shape) {

    /** Returns true if both can hold the same data, for some value of unbound dimensions. */
    boolean agreesWith(Input other) {
      if (!kind.equals(other.kind) || shape.axes().size() != other.shape.axes().size()) {
        return false;
      }
      for (int i = 0; i < shape.axes().size(); i++) {
        Polynomial own = shape.axes().get(i);
        Polynomial its = other.shape.axes().get(i);
        if (own.isConstant() && its.isConstant() && !own.equals(its)) {
          return false;
        }
      }
      return true;
    }

    String inWords(Input other) {
      return (kind.equals(other.kind) ? kind.name() : kind.nameBeside(other.kind)) + " " + shape;
    }
  }

  private InputRules(Problems problems) {
    this.problems = problems;
  }

  static void check(ShapedDistillation distillation, Problems problems) {
    InputRules rules = new InputRules(problems);
    for (int i = 0; i < distillation.teachers().size(); i++) {
      rules.check(distillation.teachers().get(i), distillation.spec().teachers().get(i));
    }
    rules.check(distillation.student(), distillation.spec().student());
  }

  private void check(ShapedNetwork network, NetworkReference reference) {
    for (InputSpec spec : network.graph().inputs()) {
      if (spec.signal()) {
        continue;
      }
      Shape shape = network.shape(spec.name()).map(network.scope()::value);
      Input input = new Input(reference.simpleName(), spec.kind(), shape);
      Input before = known.putIfAbsent(spec.name(), input);
      if (before != null && !before.agreesWith(input)) {
        problems.add(
            DiagnosticId.INPUTS_DIFFER,
            reference.place(),
            spec.name(),
            input.network(),
            input.inWords(before),
            before.network(),
            before.inWords(input));
      }
    }
  }
}
