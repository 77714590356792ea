package org.distill4j.runtime.kernel.selection;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.blas.BackendException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class KernelSelectionTest {

  private final String before = System.getProperty(KernelSelection.PROPERTY);

  @AfterEach
  void restore() {
    if (before == null) {
      System.clearProperty(KernelSelection.PROPERTY);
    } else {
      System.setProperty(KernelSelection.PROPERTY, before);
    }
  }

  @Test
  void choosesTheFastOnesForFloat() {
    System.clearProperty(KernelSelection.PROPERTY);
    assertThat(KernelSelection.kernels(DataType.FLOAT).name()).isEqualTo("cpu");
    assertThat(KernelSelection.kernels(DataType.DOUBLE).name()).isEqualTo("nd4j");
  }

  @Test
  void obeysTheSystemProperty() {
    System.setProperty(KernelSelection.PROPERTY, "nd4j");
    assertThat(KernelSelection.kernels(DataType.FLOAT).name()).isEqualTo("nd4j");
  }

  @Test
  void refusesAnUnknownName() {
    System.setProperty(KernelSelection.PROPERTY, "gpu");
    var e = assertThrows(BackendException.class, () -> KernelSelection.kernels(DataType.FLOAT));
    assertThat(e).hasMessageThat().contains("Unknown kernels 'gpu'");
    assertThat(e).hasMessageThat().contains("Available: cpu, nd4j.");
  }

  @Test
  void fastKernelsRefuseWhatTheyCannotRead() {
    ElementKernels elements = KernelSelection.kernels("cpu", DataType.FLOAT).elements();
    INDArray matrix = Nd4j.zeros(DataType.FLOAT, 3, 4);
    var order =
        assertThrows(IllegalArgumentException.class, () -> elements.sum(matrix.transpose()));
    assertThat(order).hasMessageThat().contains("row-major order without gaps");
    var type =
        assertThrows(
            IllegalArgumentException.class, () -> elements.sum(matrix.castTo(DataType.DOUBLE)));
    assertThat(type).hasMessageThat().contains("FLOAT, not DOUBLE");
  }
}
