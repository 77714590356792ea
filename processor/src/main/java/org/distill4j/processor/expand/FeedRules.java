package org.distill4j.processor.expand;

import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.spec.BlockUse;
import org.distill4j.processor.spec.DimensionSpec;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.NetworkSpec.Carry;
import org.distill4j.processor.spec.ReadSpec;

/** The parameters of a use feed the inputs of its block. */
final class FeedRules {

  private final BlockUse use;
  private final NetworkSpec block;
  private final Problems problems;
  private final Problems found = new Problems();

  FeedRules(BlockUse use, NetworkSpec block, Problems problems) {
    this.use = use;
    this.block = block;
    this.problems = problems;
  }

  /** Returns true if all is well; reports problems. */
  boolean check() {
    use.reads().forEach(this::checkFeed);
    if (!found.haveErrors()) {
      checkMissing();
    }
    if (!found.haveErrors() && use.overSteps()) {
      checkSteps();
    }
    problems.addAll(found);
    return !found.haveErrors();
  }

  private void checkFeed(ReadSpec read) {
    Optional<InputSpec> input = block.input(read.parameter());
    if (input.isEmpty()) {
      found.add(
          DiagnosticId.BLOCK_INPUT_UNKNOWN,
          read.place(),
          use.name(),
          read.parameter(),
          block.name(),
          Suggestion.among(
              read.parameter(), block.inputs().stream().map(InputSpec::name).toList()));
    } else if (!isOfKind(read, input.get())) {
      found.add(
          DiagnosticId.BLOCK_INPUT_KIND,
          read.place(),
          use.name(),
          read.parameter(),
          read.kind().nameBeside(input.get().kind()),
          block.name(),
          input.get().kind().nameBeside(read.kind()));
    }
  }

  private boolean isOfKind(ReadSpec read, InputSpec input) {
    return input.kind().equals(read.kind())
        || (use.overSteps() && !isState(input.name()) && read.kind().isStepsOf(input.kind()));
  }

  private boolean isState(String input) {
    return block.carries().values().stream().map(Carry::input).anyMatch(input::equals);
  }

  private void checkMissing() {
    for (InputSpec input : block.inputs()) {
      boolean fed = use.reads().stream().anyMatch(read -> read.parameter().equals(input.name()));
      if (!fed && !(use.overSteps() && isState(input.name()))) {
        found.add(
            DiagnosticId.BLOCK_INPUT_MISSING,
            use.place(),
            use.name(),
            input.name(),
            block.name(),
            input.kind().name());
      }
    }
    List<String> dimensions = block.dimensions().stream().map(DimensionSpec::name).toList();
    for (String name : use.with().keySet()) {
      if (!dimensions.contains(name)) {
        found.add(
            DiagnosticId.BLOCK_DIMENSION_UNKNOWN,
            use.usePlace(),
            use.name(),
            name,
            block.name(),
            Suggestion.among(name, dimensions));
      }
    }
  }

  /** A block over steps has a sequence to run over, and repeats for no other reason. */
  private void checkSteps() {
    boolean hasSteps =
        use.reads().stream()
            .anyMatch(
                read -> read.kind().isStepsOf(block.input(read.parameter()).orElseThrow().kind()));
    if (!hasSteps) {
      found.add(DiagnosticId.STEPS_MISSING, use.usePlace(), use.name(), block.name());
    }
    if (!use.repeat().strip().equals("1")) {
      found.add(DiagnosticId.STEPS_REPEATED, use.usePlace(), use.name(), use.repeat());
    }
  }
}
