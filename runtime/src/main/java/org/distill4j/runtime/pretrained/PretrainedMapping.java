package org.distill4j.runtime.pretrained;

import java.util.List;
import org.distill4j.runtime.argument.Arguments;

/**
 * The places of all tensors of a network in a file. Generated classes build it from
 * {@code @Pretrained}.
 *
 * @param tensors the tensors that the file has
 * @param others the paths of nodes, blocks, rounds or tensors that keep their initial values
 * @param ignored the names in the file that nothing takes, {@code *} for any text
 * @param first the index in the file of the first round
 * @param step the distance in the file of two rounds
 */
public record PretrainedMapping(
    List<TensorMapping> tensors, List<String> others, List<String> ignored, int first, int step) {

  /** Copies the lists. */
  public PretrainedMapping {
    tensors = List.copyOf(tensors);
    others = List.copyOf(others);
    ignored = List.copyOf(ignored);
    Arguments.requireAtLeastZero("first", first);
    Arguments.requireAtLeastOne("step", step);
  }

  /** Returns a mapping that is complete on both sides and keeps the indices of rounds. */
  public static PretrainedMapping of(TensorMapping... tensors) {
    return new PretrainedMapping(List.of(tensors), List.of(), List.of(), 0, 1);
  }

  /** Returns the same with tensors of the network that the file does not have. */
  public PretrainedMapping withOthers(String... paths) {
    return new PretrainedMapping(tensors, List.of(paths), ignored, first, step);
  }

  /** Returns the same with names in the file that nothing takes. */
  public PretrainedMapping withIgnored(String... names) {
    return new PretrainedMapping(tensors, others, List.of(names), first, step);
  }

  /** Returns the same with other indices: round i of the network is round {@code from + by * i}. */
  public PretrainedMapping withRounds(int from, int by) {
    return new PretrainedMapping(tensors, others, ignored, from, by);
  }
}
