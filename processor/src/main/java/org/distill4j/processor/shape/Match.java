package org.distill4j.processor.shape;

import java.util.List;
import java.util.Map;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.Polynomial;

/**
 * An operation whose signature holds for what it reads.
 *
 * @param signature the signature
 * @param sizes the value of each variable and of each element that is a number
 * @param operands the shapes of what it reads, now all known
 * @param result the shape of what it gives
 * @param parameters the number of trained parameters
 * @param cost the multiply-adds of one example
 */
public record Match(
    Signature signature,
    Map<String, Polynomial> sizes,
    List<Shape> operands,
    Shape result,
    Polynomial parameters,
    Polynomial cost) {

  /** Copies what can be copied. */
  public Match {
    sizes = Map.copyOf(sizes);
    operands = List.copyOf(operands);
  }
}
