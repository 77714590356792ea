package org.distill4j.runtime.kernel.api;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.nd4j.linalg.api.buffer.DataType;

/** All implementations, with the data types that they take and the error that is allowed there. */
final class KernelsUnderTest {

  private KernelsUnderTest() {}

  /** An implementation, a data type, and the largest relative error. */
  static Stream<Arguments> all() {
    return Stream.of(
        Arguments.of("nd4j", DataType.DOUBLE, 1e-12),
        Arguments.of("nd4j", DataType.FLOAT, 2e-5),
        Arguments.of("cpu", DataType.FLOAT, 2e-5));
  }
}
