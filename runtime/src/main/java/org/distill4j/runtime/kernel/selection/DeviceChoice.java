package org.distill4j.runtime.kernel.selection;

import java.util.List;
import org.distill4j.runtime.kernel.blas.BackendException;
import org.distill4j.runtime.kernel.selection.GpuProbe.ComputeCapability;
import org.distill4j.runtime.kernel.selection.GpuProbe.ProbeException;

/**
 * The choice between GPU and CPU.
 *
 * @param hidesGpu true if the GPU backend is present and must not be loaded
 * @param obstacle the reason why a present backend is not used, in one line; empty if it is used,
 *     absent or not wanted
 */
record DeviceChoice(boolean hidesGpu, String obstacle) {

  static final String GPU = "gpu";
  static final String CPU = "cpu";

  private static final String BUILD =
      "add org.nd4j:nd4j-cuda-11.6 to the class path (in the repository of distill4j, by the profile"
          + " 'cuda')";
  private static final String INSTALL =
      "install NVIDIA's driver and check with nvidia-smi that it finds the GPU";

  /** The reason why no GPU can be used, and the remedy. */
  private record Obstacle(String reason, String remedy) {}

  /**
   * Chooses the device.
   *
   * @param requested the device that the system property asks for, or null
   * @throws BackendException if the device is unknown, or a GPU that was asked for cannot be used
   */
  static DeviceChoice of(String requested, GpuProbe probe) {
    if (requested != null && !requested.equals(GPU) && !requested.equals(CPU)) {
      throw BackendException.unknown(
          "device", requested, DeviceSelection.PROPERTY, CPU + ", " + GPU);
    }
    boolean present = probe.hasBackend();
    if (CPU.equals(requested) || (requested == null && !present)) {
      return new DeviceChoice(present, "");
    }
    Obstacle obstacle = present ? obstacle(probe) : absent();
    if (obstacle == null) {
      return new DeviceChoice(false, "");
    }
    if (requested != null) {
      throw new BackendException(
          "No GPU can be used: %s. Fix: %s, or unset the system property %s to compute on the CPU."
              .formatted(obstacle.reason(), obstacle.remedy(), DeviceSelection.PROPERTY));
    }
    return new DeviceChoice(true, obstacle.reason());
  }

  private static Obstacle absent() {
    return new Obstacle("ND4J's CUDA backend is not on the class path", BUILD);
  }

  private static Obstacle obstacle(GpuProbe probe) {
    List<ComputeCapability> devices;
    try {
      devices = probe.devices();
    } catch (ProbeException e) {
      return new Obstacle(e.getMessage(), INSTALL);
    }
    if (devices.isEmpty()) {
      return new Obstacle("the driver finds no GPU", INSTALL);
    }
    for (int i = 0; i < devices.size(); i++) {
      if (!devices.get(i).isCarried()) {
        return notCarried(i, devices);
      }
    }
    return null;
  }

  /** ND4J uses all visible GPUs, so that one it has no code for is an obstacle. */
  private static Obstacle notCarried(int device, List<ComputeCapability> devices) {
    String remedy =
        devices.stream().anyMatch(ComputeCapability::isCarried)
            ? "hide it with the environment variable CUDA_VISIBLE_DEVICES"
            : "use a GPU of compute capability " + ComputeCapability.CARRIED;
    return new Obstacle(
        "GPU %s has compute capability %s, but ND4J's binaries carry %s only"
            .formatted(device, devices.get(device), ComputeCapability.CARRIED),
        remedy);
  }
}
