package org.distill4j.processor.rules.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.processor.body.BodySignature;
import org.distill4j.processor.body.BodySignature.Tensor;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.shape.Shape;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.BodyName;
import org.distill4j.processor.spec.ExternalSpec;
import org.distill4j.processor.spec.InputSpec;

/** The file of an external teacher must have the declared inputs and signals. */
final class BodyFileRules {

  private final ShapedNetwork network;
  private final ExternalSpec external;
  private final BodySignature signature;
  private final Problems problems;

  private BodyFileRules(
      ShapedNetwork network, ExternalSpec external, BodySignature signature, Problems problems) {
    this.network = network;
    this.external = external;
    this.signature = signature;
    this.problems = problems;
  }

  static void check(ShapedNetwork network, Problems problems) {
    network
        .graph()
        .spec()
        .external()
        .flatMap(
            external ->
                external.signature().map(it -> new BodyFileRules(network, external, it, problems)))
        .ifPresent(BodyFileRules::check);
  }

  /** Reports the first difference: the others often follow from it. */
  private void check() {
    for (InputSpec value : network.graph().inputs()) {
      if (!problems.haveErrors()) {
        check(value);
      }
    }
    if (!problems.haveErrors()) {
      checkFed();
    }
  }

  private void check(InputSpec value) {
    BodyName inBody = value.inBody().orElseThrow();
    for (String name : names(inBody)) {
      Optional<Tensor> tensor = value.signal() ? signature.output(name) : signature.input(name);
      if (tensor.isEmpty()) {
        reportMissing(value, name);
        return;
      }
    }
    Tensor tensor =
        (value.signal() ? signature.output(inBody.name()) : signature.input(inBody.name()))
            .orElseThrow();
    if (!fits(tensor, network.shape(value.name()).map(network.scope()::value))) {
      report(
          "its %s '%s' is %s, but '%s' is declared as [batch, %s"
              .formatted(
                  value.signal() ? "output" : "input",
                  tensor.name(),
                  tensor.axes().orElseThrow(),
                  value.name(),
                  axes(value)),
          "Give '%s' the shape of the file, or name another node with @InBody."
              .formatted(value.name()));
    }
  }

  private String axes(InputSpec value) {
    String shape = network.shape(value.name()).toString();
    return shape.substring(1, shape.length() - 1) + "]";
  }

  private static List<String> names(BodyName inBody) {
    List<String> names = new ArrayList<>(List.of(inBody.name()));
    if (!inBody.mask().isEmpty()) {
      names.add(inBody.mask());
    }
    names.addAll(inBody.zeros());
    return names;
  }

  private void reportMissing(InputSpec value, String name) {
    List<String> known =
        BodySignature.names(value.signal() ? signature.outputs() : signature.inputs());
    report(
        "it has no %s '%s', which '%s' names"
            .formatted(value.signal() ? "output" : "input", name, value.name()),
        Suggestion.among(name, known) + " The name in the file is that of @InBody.");
  }

  /** Every input of the file needs a value. */
  private void checkFed() {
    List<String> fed = new ArrayList<>();
    network.graph().inputs().stream()
        .filter(input -> !input.signal())
        .forEach(input -> fed.addAll(names(input.inBody().orElseThrow())));
    for (Tensor input : signature.inputs()) {
      if (!fed.contains(input.name())) {
        report(
            "nothing feeds its input '%s'".formatted(input.name()),
            "Declare an input with @InBody(\"%s\"), or name it in the zeros of another's @InBody."
                .formatted(input.name()));
        return;
      }
    }
  }

  private static boolean fits(Tensor tensor, Shape shape) {
    if (tensor.axes().isEmpty()) {
      return true;
    }
    boolean fits = tensor.axes().get().size() == shape.axes().size() + 1;
    for (int i = 0; fits && i < shape.axes().size(); i++) {
      Polynomial axis = shape.axes().get(i);
      Optional<Long> size = tensor.size(i + 1);
      fits = size.isEmpty() || !axis.isConstant() || axis.equals(Polynomial.of(size.get()));
    }
    return fits;
  }

  private void report(String difference, String fix) {
    problems.add(
        DiagnosticId.EXTERNAL_FILE,
        external.place(),
        external.file(),
        network.graph().spec().name(),
        difference,
        fix);
  }
}
