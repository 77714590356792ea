package org.distill4j.runtime.kernel.selection;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.distill4j.runtime.kernel.blas.BackendException;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.factory.Nd4jBackend;

/**
 * Selects the device: the GPU if ND4J's CUDA backend is on the class path, a driver is installed,
 * and ND4J's binaries carry the compute capability of each visible card; otherwise the CPU. The
 * system property {@value #PROPERTY} makes a GPU mandatory with {@code gpu}, and leaves it alone
 * with {@code cpu}.
 */
public final class DeviceSelection {

  /** The system property that selects the device. */
  public static final String PROPERTY = "distill4j.device";

  private static String gpuObstacle;

  private DeviceSelection() {}

  /**
   * Returns the reason why no GPU is used although its backend is present, or an empty string.
   *
   * @throws BackendException if the system property names an unknown device, or a GPU is mandatory
   *     and none can be used
   */
  static synchronized String gpuObstacle() {
    if (gpuObstacle == null) {
      CudaProbe probe = new CudaProbe(DeviceSelection.class.getClassLoader());
      DeviceChoice choice = DeviceChoice.of(System.getProperty(PROPERTY), probe);
      if (choice.hidesGpu()) {
        loadWithoutGpu();
      }
      gpuObstacle = choice.obstacle();
    }
    return gpuObstacle;
  }

  /**
   * Loads ND4J without its GPU backend, and without its output: it prints a stack trace when it
   * falls back to the CPU.
   */
  private static void loadWithoutGpu() {
    ClassLoader before = ND4JClassLoading.getNd4jClassloader();
    PrintStream errors = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    ND4JClassLoading.setNd4jClassloader(
        new BackendFilter(before, Nd4jBackend.class, CudaProbe.BACKEND));
    try {
      requireCpu(Nd4j.getBackend().getEnvironment().isCPU());
    } finally {
      ND4JClassLoading.setNd4jClassloader(before);
      System.setErr(errors);
    }
  }

  /** Requires that ND4J was not loaded with a GPU before. */
  static void requireCpu(boolean isCpu) {
    if (!isCpu) {
      throw new BackendException(
          "ND4J has already loaded its GPU backend, which cannot be used here. Fix: call"
              + " KernelSelection.selectLibraries() before anything else uses ND4J, or set the"
              + " environment variable BACKEND_PRIORITY_CPU to 1000.");
    }
  }
}
