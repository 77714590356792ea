package org.distill4j.samples.benchmarks.own;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.nd4j.linalg.api.buffer.DataType;

/** Both implementations of the kernels. */
public final class KernelChoice {

  /** The name of the plain implementation in tables. */
  public static final String NAME = "plain ND4J kernels";

  private KernelChoice() {}

  /** Returns the reference implementation, which the fast kernels are tested against. */
  public static Kernels plain() {
    String before = System.getProperty(KernelSelection.PROPERTY);
    System.setProperty(KernelSelection.PROPERTY, "nd4j");
    try {
      return fast();
    } finally {
      if (before == null) {
        System.clearProperty(KernelSelection.PROPERTY);
      } else {
        System.setProperty(KernelSelection.PROPERTY, before);
      }
    }
  }

  /** Returns the selected implementation. */
  public static Kernels fast() {
    return KernelSelection.kernels(DataType.FLOAT);
  }
}
