package org.distill4j.runtime.kernel.selection;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Whether a GPU computes: ND4J takes one where its CUDA backend is on the class path and a driver
 * is there, and the CPU elsewhere. With the system property {@value #PROPERTY} set to {@code gpu},
 * there must be one.
 */
public final class DeviceSelection {

  /** The system property that asks for a GPU. */
  public static final String PROPERTY = "distill4j.device";

  private static final String GPU = "gpu";
  private static final String BACKEND = "org.nd4j.linalg.jcublas.JCublasBackend";
  private static final String RUNTIME = "org.bytedeco.cuda.global.cudart";

  private static String whyNoGpu;

  private DeviceSelection() {}

  /**
   * Why no GPU computes although its backend is there, or an empty text.
   *
   * @throws IllegalStateException if there must be a GPU and there is none
   */
  static synchronized String whyNoGpu() {
    if (whyNoGpu == null) {
      whyNoGpu = choose();
    }
    return whyNoGpu;
  }

  private static String choose() {
    String wanted = System.getProperty(PROPERTY);
    if (wanted != null && !wanted.equals(GPU)) {
      throw new IllegalStateException(
          "There is no device '%s': set the system property %s to '%s', or leave it out"
              .formatted(wanted, PROPERTY, GPU));
    }
    String obstacle = isPresent(BACKEND) ? driverObstacle() : "the CUDA backend is not there";
    if (wanted != null && !obstacle.isEmpty()) {
      throw new IllegalStateException(
          "No GPU can be used: %s. Build with the profile 'cuda' and install NVIDIA's driver, or leave"
                  .formatted(obstacle)
              + " the system property "
              + PROPERTY
              + " out to compute on the CPU");
    }
    if (obstacle.isEmpty() || !isPresent(BACKEND)) {
      return "";
    }
    loadWithoutNoise();
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

  /** ND4J prints the trace of what is told in a line here, when it falls back to the CPU. */
  private static void loadWithoutNoise() {
    PrintStream errors = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      Nd4j.getBackend();
    } finally {
      System.setErr(errors);
    }
  }
}
