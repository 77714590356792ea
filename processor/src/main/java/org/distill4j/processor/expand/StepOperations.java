package org.distill4j.processor.expand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.spec.ElementType;
import org.distill4j.processor.spec.ElementType.Content;
import org.distill4j.processor.spec.Formulas;
import org.distill4j.processor.spec.ImplementationType;
import org.distill4j.processor.spec.ImplementationType.Component;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.OperationType;
import org.distill4j.processor.spec.OperationUse;
import org.distill4j.processor.spec.OperationUse.Argument;

/** The operations of the nodes that stand for a block over steps and for its results. */
final class StepOperations {

  /** The kind of the value that holds all results side by side. */
  static final KindType RESULTS =
      new KindType(
          "steps",
          "Steps",
          List.of("steps", "features"),
          Set.of("steps"),
          KindType.Role.VALUE,
          "",
          Optional.empty());

  /** The number of parameters of an operation without any. */
  static final SizeExpression NONE = new SizeExpression.Constant(0);

  private static final String RUNTIME = "org.distill4j.runtime.layer.steps.";

  private StepOperations() {}

  /** Returns the operation that runs a block. */
  static OperationUse block(FlatNetwork body, Place place) {
    boolean exportable =
        body.nodes().stream()
            .allMatch(node -> node.node().operation().type().implementation().exportable());
    boolean stochastic =
        body.nodes().stream().anyMatch(node -> node.node().operation().isStochastic());
    return new OperationUse(
        type(
            body.spec().name().simpleName(),
            List.of(),
            new ImplementationType(RUNTIME + "StepBlockLayer", List.of(), exportable),
            stochastic),
        Map.of(),
        place);
  }

  /** Returns the operation that reads a result. */
  static OperationUse result(FlatSteps steps, boolean all, Place place) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    arguments.put("last", new Argument(!all, place));
    arguments.put("backward", new Argument(steps.backward(), place));
    return new OperationUse(
        type(
            all ? "each step" : "last step",
            List.of(flag("last"), flag("backward")),
            new ImplementationType(
                RUNTIME + "StepResultLayer",
                List.of(
                    component("end", "int"),
                    component("features", "int"),
                    component("last", "boolean"),
                    component("backward", "boolean"))),
            false),
        arguments,
        place);
  }

  private static OperationType type(
      String name,
      List<ElementType> elements,
      ImplementationType implementation,
      boolean stochastic) {
    return new OperationType(
        implementation.qualifiedName(),
        name,
        elements,
        List.of(),
        new Formulas(NONE, Optional.empty(), List.of(NONE), List.of()),
        implementation,
        stochastic);
  }

  private static ElementType flag(String name) {
    return new ElementType(name, Content.FLAG, Optional.empty());
  }

  private static Component component(String name, String type) {
    return new Component(name, type, List.of());
  }
}
