package org.distill4j.runtime.kernel;

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

  /** What computes here, in a line: {@code kernels cpu, matrix products by openblas}. */
  public static String describe() {
    String name = kernels(DataType.FLOAT).name();
    String kernels =
        name.equals(KernelSet.CPU)
            ? "kernels %s on %d cores, matrix products by %s%s"
                .formatted(name, Parallel.cores(), Blas.name(), VectorModule.description())
            : "kernels " + name;
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
    BlasLibrary.choose();
    String name = System.getProperty(PROPERTY, isHostMemory() ? KernelSet.CPU : KernelSet.ND4J);
    return kernels(name, type);
  }

  /** The kernels of that name for a data type. */
  static Kernels kernels(String name, DataType type) {
    return switch (name) {
      case KernelSet.ND4J -> KernelSet.nd4j();
      case KernelSet.CPU -> cpu(type);
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
    return type == DataType.FLOAT ? KernelSet.cpu() : KernelSet.nd4j();
  }

  private static boolean isHostMemory() {
    return Nd4j.getBackend().getEnvironment().isCPU();
  }
}
