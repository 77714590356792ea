package org.distill4j.runtime.kernel.selection;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.blas.BlasLibrary;
import org.distill4j.runtime.kernel.cpu.CpuKernels;
import org.distill4j.runtime.kernel.nd4j.Nd4jKernels;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Which implementation of {@link Kernels} runs: the fast one where arrays lie in this process's own
 * memory, plain ND4J elsewhere. The system property {@value #PROPERTY} chooses another: {@code cpu}
 * or {@code nd4j}.
 */
public final class KernelSelection {

  /** The system property that overrides the choice. */
  public static final String PROPERTY = "distill4j.kernels";

  private KernelSelection() {}

  /**
   * Selects the BLAS library and the device. This must happen before ND4J is loaded; later calls
   * have no effect.
   *
   * @throws IllegalStateException if a system property asks for a library or a device that is
   *     unknown or not available
   */
  public static void selectLibraries() {
    BlasLibrary.choose();
    DeviceSelection.whyNoGpu();
  }

  /** What computes here, in a line: {@code kernels cpu, matrix products by openblas}. */
  public static String describe() {
    String name = kernels(DataType.FLOAT).name();
    String kernels = name.equals(CpuKernels.NAME) ? CpuKernels.describe() : "kernels " + name;
    String obstacle = DeviceSelection.whyNoGpu();
    return obstacle.isEmpty()
        ? kernels
        : kernels + "; no GPU can be used, so that the CPU computes: " + obstacle;
  }

  /**
   * The kernels for a data type, with arrays of their own to work in: for one thread. DOUBLE, which
   * gradient checks use, always runs in plain ND4J.
   *
   * @throws IllegalArgumentException if the system property names no implementation, or one that
   *     cannot run here
   * @throws IllegalStateException if the libraries that system properties ask for are not there
   */
  public static Kernels kernels(DataType type) {
    selectLibraries();
    String name = System.getProperty(PROPERTY, isHostMemory() ? CpuKernels.NAME : Nd4jKernels.NAME);
    return kernels(name, type);
  }

  /** The kernels of that name for a data type. */
  public static Kernels kernels(String name, DataType type) {
    return switch (name) {
      case Nd4jKernels.NAME -> Nd4jKernels.create();
      case CpuKernels.NAME -> cpu(type);
      default ->
          throw new IllegalArgumentException(
              "There are no kernels '"
                  + name
                  + "': set the system property "
                  + PROPERTY
                  + " to 'cpu' or 'nd4j', or leave it out");
    };
  }

  private static Kernels cpu(DataType type) {
    if (!isHostMemory()) {
      throw new IllegalArgumentException(
          "The kernels 'cpu' need arrays in the memory of this process, but the backend is "
              + Nd4j.getBackend().getClass().getSimpleName()
              + ": set "
              + PROPERTY
              + " to 'nd4j'");
    }
    return type == DataType.FLOAT ? CpuKernels.create() : Nd4jKernels.create();
  }

  private static boolean isHostMemory() {
    return Nd4j.getBackend().getEnvironment().isCPU();
  }
}
