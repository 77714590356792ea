package org.distill4j.runtime.kernel.selection;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Selects the device. ND4J uses a GPU if its CUDA backend is on the class path and a driver is
 * installed, otherwise the CPU. Setting the system property {@value #PROPERTY} to {@code gpu} makes
 * a GPU mandatory.
 */
public final class DeviceSelection {

  /** The system property that makes a GPU mandatory. */
  public static final String PROPERTY = "distill4j.device";

  private static final String GPU = "gpu";
  private static final String BACKEND = "org.nd4j.linalg.jcublas.JCublasBackend";
  private static final String RUNTIME = "org.bytedeco.cuda.global.cudart";

  private static String gpuObstacle;

  private DeviceSelection() {}

  /**
   * Returns the reason why no GPU is used although its backend is present, or an empty string.
   *
   * @throws IllegalStateException if a GPU is mandatory and none is available
   */
  static synchronized String gpuObstacle() {
    if (gpuObstacle == null) {
      gpuObstacle = select();
    }
    return gpuObstacle;
  }

  private static String select() {
    String requested = System.getProperty(PROPERTY);
    if (requested != null && !requested.equals(GPU)) {
      throw new IllegalStateException(
          "Unknown device '%s' in the system property %s. Available: %s."
              .formatted(requested, PROPERTY, GPU));
    }
    String obstacle =
        isPresent(BACKEND) ? driverObstacle() : "the CUDA backend is not on the class path";
    if (requested != null && !obstacle.isEmpty()) {
      throw new IllegalStateException(
          ("No GPU is available: %s. Build with the profile 'cuda' and install NVIDIA's driver, or"
                  + " unset the system property %s to compute on the CPU.")
              .formatted(obstacle, PROPERTY));
    }
    if (obstacle.isEmpty() || !isPresent(BACKEND)) {
      return "";
    }
    loadSilently();
    return obstacle;
  }

  private static boolean isPresent(String name) {
    try {
      Class.forName(name, false, DeviceSelection.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static String driverObstacle() {
    try {
      Loader.load(Class.forName(RUNTIME, false, DeviceSelection.class.getClassLoader()));
      return "";
    } catch (ClassNotFoundException | LinkageError e) {
      return "NVIDIA's driver or the libraries of CUDA 11.6 cannot be loaded";
    }
  }

  /**
   * Loads the backend without its output: ND4J prints a stack trace when it falls back to the CPU.
   */
  private static void loadSilently() {
    PrintStream errors = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      Nd4j.getBackend();
    } finally {
      System.setErr(errors);
    }
  }
}
