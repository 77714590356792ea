package org.distill4j.runtime.kernel.blas;

import com.sun.jna.NativeLibrary;

/**
 * Selects the kernels of OpenBLAS on AMD processors with AVX-512. The version that ND4J includes is
 * older than these processors and runs them with its AVX2 kernels, at half the speed. OpenBLAS
 * reads the choice from the environment variable {@value #VARIABLE} when it is loaded; if the
 * variable is set, it is respected.
 */
final class OpenBlasCore {

  static final String VARIABLE = "OPENBLAS_CORETYPE";

  private static final String AVX512_CORE = "SkylakeX";
  private static final String C_LIBRARY = "c";

  private OpenBlasCore() {}

  /** Sets the variable if the processor calls for it. Has no effect once OpenBLAS is loaded. */
  static void select(Processor processor) {
    if (processor.isAmdWithAvx512() && System.getenv(VARIABLE) == null) {
      set();
    }
  }

  /** Sets the variable of this process, which Java alone cannot; without JNA nothing changes. */
  private static void set() {
    try {
      NativeLibrary.getInstance(C_LIBRARY)
          .getFunction("setenv")
          .invokeInt(new Object[] {VARIABLE, AVX512_CORE, 0});
    } catch (LinkageError e) {
      // The kernels that OpenBLAS selects are slower, but right.
    }
  }
}
