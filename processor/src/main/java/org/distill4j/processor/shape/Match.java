package org.distill4j.processor.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.Polynomial;

/**
 * An operation at its use, with a signature that holds.
 *
 * @param signature the signature
 * @param sizes the value of each variable and of each numeric element
 * @param operands the shapes of its operands, all known
 * @param result the shape of its result
 * @param tensors its trained tensors, or empty if the operation only declares their number
 * @param parameters the number of trained parameters
 * @param cost the multiply-adds of one example
 */
public record Match(
    Signature signature,
    Map<String, Polynomial> sizes,
    List<Shape> operands,
    Shape result,
    Optional<List<Tensor>> tensors,
    Polynomial parameters,
    Polynomial cost) {

  /** Copies the collections. */
  public Match {
    sizes = Map.copyOf(sizes);
    operands = List.copyOf(operands);
    tensors = tensors.map(List::copyOf);
  }

  /** Returns the same with the operands of several rounds. */
  Match reading(List<Shape> all) {
    return new Match(signature, sizes, all, result, tensors, parameters, cost);
  }
}
