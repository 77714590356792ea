package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.shape.OperationResolver.Begun;
import org.distill4j.processor.shape.ShapedDistillation.Adapter;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.ReadSpec;

/**
 * Infers the shapes of the adapters of one loss. Their inputs are known before the loss is
 * resolved; sizes that these leave open, such as the width to which a regressor maps, follow from
 * the loss.
 */
final class AdapterInference {

  private final OperationResolver resolver;
  private final SizeScope scope;
  private final Problems problems;
  private final List<Optional<Begun>> begun = new ArrayList<>();

  AdapterInference(OperationResolver resolver, SizeScope scope, Problems problems) {
    this.resolver = resolver;
    this.scope = scope;
    this.problems = problems;
  }

  /**
   * Returns the operand that the loss reads, or empty with problems. Called for its operands in
   * order.
   */
  Optional<Operand> through(ReadSpec read, Operand value) {
    Optional<NodeSpec> node = read.adapterNode();
    if (node.isEmpty()) {
      begun.add(Optional.empty());
      return Optional.of(value);
    }
    Optional<Begun> start = resolver.begin(node.get(), List.of(value), scope);
    begun.add(start);
    return start.map(it -> new Operand(value.name(), read.kind(), it.unifier().resultAxes()));
  }

  /** Returns the adapters, once the shapes of the loss's operands are known. */
  Optional<List<Optional<Adapter>>> finish(Match loss) {
    List<Optional<Adapter>> adapters = new ArrayList<>();
    boolean valid = true;
    for (int i = 0; i < begun.size(); i++) {
      Optional<Adapter> adapter = Optional.empty();
      if (begun.get(i).isPresent()) {
        adapter = finish(begun.get(i).get(), loss.operands().get(i));
        valid &= adapter.isPresent();
      }
      adapters.add(adapter);
    }
    return valid ? Optional.of(adapters) : Optional.empty();
  }

  private Optional<Adapter> finish(Begun start, Shape asked) {
    NodeSpec node = start.node();
    if (asked.axes().size() == node.kind().axes().size()) {
      start.unifier().demand(asked);
    }
    List<Optional<?>> axes = List.copyOf(start.unifier().resultAxes());
    Optional<String> open =
        IntStream.range(0, axes.size())
            .filter(axis -> axes.get(axis).isEmpty())
            .mapToObj(axis -> node.kind().axes().get(axis))
            .findFirst();
    if (open.isPresent()) {
      problems.add(
          DiagnosticId.SIZE_OPEN,
          node.operation().place(),
          open.get(),
          node.name(),
          node.operation().type().name());
      return Optional.empty();
    }
    return resolver.finish(start).map(match -> new Adapter(node, match));
  }
}
