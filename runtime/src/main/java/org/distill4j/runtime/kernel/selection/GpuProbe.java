package org.distill4j.runtime.kernel.selection;

import java.util.List;

/** The state of the GPU backend and of the machine's GPUs. */
interface GpuProbe {

  /** Returns true if ND4J's CUDA backend is on the class path. */
  boolean hasBackend();

  /**
   * Returns the compute capabilities of all visible GPUs.
   *
   * @throws ProbeException if the driver or the libraries cannot be loaded
   */
  List<ComputeCapability> devices() throws ProbeException;

  /**
   * The compute capability of a GPU.
   *
   * @param major the generation
   * @param minor the version within the generation
   */
  record ComputeCapability(int major, int minor) {

    /** The capabilities that nd4j-cuda-11.6 1.0.0-M2.1 contains machine code for. */
    static final String CARRIED = "3.7 to 8.x";

    private static final int LEAST_MAJOR = 3;
    private static final int LEAST_MINOR = 7;
    private static final int GREATEST_MAJOR = 8;

    /** Returns true if ND4J's binaries contain machine code for this GPU. */
    boolean isCarried() {
      return major <= GREATEST_MAJOR
          && (major > LEAST_MAJOR || (major == LEAST_MAJOR && minor >= LEAST_MINOR));
    }

    @Override
    public String toString() {
      return major + "." + minor;
    }
  }

  /** The driver cannot be asked. */
  final class ProbeException extends Exception {

    private static final long serialVersionUID = 1;

    ProbeException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
