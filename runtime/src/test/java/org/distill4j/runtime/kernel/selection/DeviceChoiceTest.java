package org.distill4j.runtime.kernel.selection;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.distill4j.runtime.kernel.blas.BackendException;
import org.distill4j.runtime.kernel.selection.GpuProbe.ComputeCapability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice of the device for the answers that a machine may give. */
class DeviceChoiceTest {

  /** A machine with the backend and some GPUs. */
  private record Machine(boolean hasBackend, List<ComputeCapability> devices) implements GpuProbe {

    static Machine of(String... capabilities) {
      return new Machine(true, Stream.of(capabilities).map(Machine::capability).toList());
    }

    private static ComputeCapability capability(String text) {
      String[] parts = text.split("\\.", -1);
      return new ComputeCapability(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
  }

  /** A machine with the backend but without a driver. */
  private static final class WithoutDriver implements GpuProbe {

    @Override
    public boolean hasBackend() {
      return true;
    }

    @Override
    public List<ComputeCapability> devices() throws ProbeException {
      throw new ProbeException("the driver cannot be loaded", null);
    }
  }

  private static final GpuProbe NO_BACKEND = new Machine(false, List.of());

  private static String refusal(String requested, GpuProbe probe) {
    return assertThrows(BackendException.class, () -> DeviceChoice.of(requested, probe))
        .getMessage();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.7", "5.0", "6.1", "7.0", "7.5", "8.0", "8.6", "8.9"})
  void carriedCardsAreUsed(String capability) {
    assertThat(DeviceChoice.of(null, Machine.of(capability)))
        .isEqualTo(new DeviceChoice(false, ""));
    assertThat(DeviceChoice.of("gpu", Machine.of(capability, capability)))
        .isEqualTo(new DeviceChoice(false, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.1", "3.0", "3.5", "9.0", "10.0", "12.0", "0.0"})
  void otherCardsAreNotUsedAndNamed(String capability) {
    String reason =
        "GPU 0 has compute capability %s, but ND4J's binaries carry 3.7 to 8.x only"
            .formatted(capability);
    assertThat(DeviceChoice.of(null, Machine.of(capability)))
        .isEqualTo(new DeviceChoice(true, reason));
    assertThat(refusal("gpu", Machine.of(capability)))
        .isEqualTo(
            "No GPU can be used: %s. Fix: use a GPU of compute capability 3.7 to 8.x, or unset the system property distill4j.device to compute on the CPU."
                .formatted(reason));
  }

  @Test
  void oneOfSeveralCardsCanBeHidden() {
    Machine machine = Machine.of("8.0", "9.0");

    assertThat(DeviceChoice.of(null, machine).obstacle())
        .isEqualTo("GPU 1 has compute capability 9.0, but ND4J's binaries carry 3.7 to 8.x only");
    assertThat(refusal("gpu", machine))
        .contains("Fix: hide it with the environment variable CUDA_VISIBLE_DEVICES, or");
  }

  @Test
  void withoutBackendNothingIsSaidUnlessAGpuWasAskedFor() {
    assertThat(DeviceChoice.of(null, NO_BACKEND)).isEqualTo(new DeviceChoice(false, ""));
    assertThat(refusal("gpu", NO_BACKEND))
        .isEqualTo(
            "No GPU can be used: ND4J's CUDA backend is not on the class path. Fix: add org.nd4j:nd4j-cuda-11.6 to the class path (in the repository of distill4j, by the profile 'cuda'), or unset the system property distill4j.device to compute on the CPU.");
  }

  @Test
  void withoutDriverOrCardTheCpuIsUsed() {
    assertThat(DeviceChoice.of(null, new WithoutDriver()))
        .isEqualTo(new DeviceChoice(true, "the driver cannot be loaded"));
    assertThat(DeviceChoice.of(null, Machine.of()))
        .isEqualTo(new DeviceChoice(true, "the driver finds no GPU"));
    assertThat(refusal("gpu", new WithoutDriver())).contains("Fix: install NVIDIA's driver");
    assertThat(refusal("gpu", Machine.of())).contains("Fix: install NVIDIA's driver");
  }

  @Test
  void theCpuCanBeAskedFor() {
    assertThat(DeviceChoice.of("cpu", Machine.of("8.0"))).isEqualTo(new DeviceChoice(true, ""));
    assertThat(DeviceChoice.of("cpu", NO_BACKEND)).isEqualTo(new DeviceChoice(false, ""));
  }

  @ParameterizedTest
  @CsvSource({"cuda", "GPU", "''", "0"})
  void otherDevicesAreUnknown(String requested) {
    assertThat(refusal(requested, Machine.of("8.0")))
        .isEqualTo(
            "Unknown device '%s' in the system property distill4j.device. Available: cpu, gpu."
                .formatted(requested));
  }

  @Test
  void aBackendThatIsLoadedAlreadyIsTold() {
    DeviceSelection.requireCpu(true);
    var e = assertThrows(BackendException.class, () -> DeviceSelection.requireCpu(false));
    assertThat(e).hasMessageThat().contains("BACKEND_PRIORITY_CPU");
  }
}
