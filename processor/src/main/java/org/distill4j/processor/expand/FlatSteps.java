package org.distill4j.processor.expand;

import java.util.List;
import org.distill4j.processor.spec.BlockUse;

/**
 * A use of a block over the steps of a sequence.
 *
 * @param use the use
 * @param body the block with its own blocks expanded
 * @param results the nodes of the block that others read, in alphabetical order
 * @param needed these, and those that others read of uses with the same parameters
 */
public record FlatSteps(BlockUse use, FlatNetwork body, List<String> results, List<String> needed) {

  /** Copies the lists. */
  public FlatSteps {
    results = List.copyOf(results);
    needed = List.copyOf(needed);
  }

  /** Returns true if it starts at the last step. */
  public boolean backward() {
    return use.over() == BlockUse.Over.STEPS_BACKWARD;
  }

  /** Returns true if a parameter of the use feeds an input with a sequence of its values. */
  public boolean isEach(String input) {
    return use.reads().stream()
        .filter(read -> read.parameter().equals(input))
        .anyMatch(read -> read.kind().isStepsOf(body.spec().input(input).orElseThrow().kind()));
  }

  /** Returns true if a parameter of the use feeds an input. */
  public boolean isFed(String input) {
    return use.reads().stream().anyMatch(read -> read.parameter().equals(input));
  }
}
