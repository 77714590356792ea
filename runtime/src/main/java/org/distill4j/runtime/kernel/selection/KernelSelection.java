package org.distill4j.runtime.kernel.selection;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.blas.BackendException;
import org.distill4j.runtime.kernel.blas.BlasLibrary;
import org.distill4j.runtime.kernel.cpu.CpuKernels;
import org.distill4j.runtime.kernel.fixed.FixedMatrices;
import org.distill4j.runtime.kernel.nd4j.Nd4jKernels;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Selects the implementation of {@link Kernels}: the fast one if arrays are in the memory of this
 * process, plain ND4J otherwise. The system property {@value #PROPERTY} overrides the selection
 * with {@code cpu} or {@code nd4j}.
 */
public final class KernelSelection {

  /** The system property that overrides the selection. */
  public static final String PROPERTY = "distill4j.kernels";

  private KernelSelection() {}

  /**
   * Selects the BLAS library and the device. This must happen before ND4J is loaded; later calls
   * have no effect.
   *
   * @throws BackendException if a system property asks for a library or a device that is unknown or
   *     not available
   */
  public static void selectLibraries() {
    BlasLibrary.select();
    DeviceSelection.gpuObstacle();
  }

  /**
   * Describes the compute backend in one line: {@code kernels cpu on 8 cores, matrix products by
   * openblas}.
   */
  public static String describe() {
    String name = kernels(DataType.FLOAT).name();
    String kernels = name.equals(CpuKernels.NAME) ? CpuKernels.describe() : "kernels " + name;
    String obstacle = DeviceSelection.gpuObstacle();
    return obstacle.isEmpty() ? kernels : kernels + "; computing on the CPU: " + obstacle;
  }

  /**
   * Returns new kernels for a data type, with their own work arrays, for use by one thread. DOUBLE,
   * which gradient checks use, always runs in plain ND4J.
   *
   * @throws BackendException if a system property asks for kernels, a library or a device that are
   *     unknown or not available
   */
  public static Kernels kernels(DataType type) {
    selectLibraries();
    String name = System.getProperty(PROPERTY, isHostMemory() ? CpuKernels.NAME : Nd4jKernels.NAME);
    return kernels(name, type);
  }

  /**
   * Returns new kernels for the parameters of a network that only predicts, for use by one thread.
   *
   * @param fixed the parameters, which no longer change; other threads may share them
   * @throws BackendException as {@link #kernels(DataType)} does
   */
  public static Kernels kernels(FixedMatrices fixed) {
    Kernels kernels = kernels(fixed.type());
    return kernels.name().equals(CpuKernels.NAME) ? CpuKernels.create(fixed) : kernels;
  }

  /**
   * Returns new kernels of the given name, as {@link #kernels(DataType)} does.
   *
   * @param name {@code cpu} or {@code nd4j}
   * @throws BackendException if the name is unknown, or those kernels cannot run here
   */
  public static Kernels kernels(String name, DataType type) {
    return switch (name) {
      case Nd4jKernels.NAME -> Nd4jKernels.create();
      case CpuKernels.NAME -> cpu(type);
      default ->
          throw BackendException.unknown(
              "kernels", name, PROPERTY, CpuKernels.NAME + ", " + Nd4jKernels.NAME);
    };
  }

  private static Kernels cpu(DataType type) {
    if (!isHostMemory()) {
      throw new BackendException(
          "The kernels 'cpu' require arrays in the memory of this process, but the backend is "
              + Nd4j.getBackend().getClass().getSimpleName()
              + ". Set the system property "
              + PROPERTY
              + " to 'nd4j'.");
    }
    return type == DataType.FLOAT ? CpuKernels.create() : Nd4jKernels.create();
  }

  private static boolean isHostMemory() {
    return Nd4j.getBackend().getEnvironment().isCPU();
  }
}
