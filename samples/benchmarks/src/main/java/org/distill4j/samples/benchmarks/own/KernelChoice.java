package org.distill4j.samples.benchmarks.own;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.nd4j.linalg.api.buffer.DataType;

/** Both implementations of the kernels. */
public final class KernelChoice {

  /** What the plain implementation is called in tables. */
  public static final String NAME = "plain ND4J kernels";

  private KernelChoice() {}

  /** The implementation that the fast ones are tested against. */
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

  /** The implementation that is selected here. */
  public static Kernels fast() {
    return KernelSelection.kernels(DataType.FLOAT);
  }
}
