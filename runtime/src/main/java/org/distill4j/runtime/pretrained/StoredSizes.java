package org.distill4j.runtime.pretrained;

import java.io.IOException;
import java.nio.file.Path;
import org.distill4j.runtime.data.DataFileException;

/** Compares the length of a tensor's numbers with its shape and type. */
final class StoredSizes {

  private StoredSizes() {}

  /**
   * Checks a tensor of a type that networks take.
   *
   * @param model the file for messages
   */
  static void check(Path model, StoredTensor tensor) throws IOException {
    long expected;
    try {
      expected =
          Math.multiplyExact(
              StoredTensor.elements(tensor.shape()), tensor.numbers().orElseThrow().bytes());
    } catch (ArithmeticException e) {
      expected = -1;
    }
    if (expected != tensor.bytes()) {
      throw new DataFileException(
          model,
          "the tensor '%s' has %s bytes, which do not fit its shape %s of %s"
              .formatted(tensor.name(), tensor.bytes(), tensor.shapeInWords(), tensor.type()),
          "copy the file again, or save the model again");
    }
  }
}
