package org.distill4j.runtime.kernel.selection;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class DeviceSelectionTest {

  @Test
  void nothingIsSaidWhereNobodyAskedForAGpu() {
    if (!System.getProperty("java.class.path").contains("nd4j-cuda")) {
      assertThat(DeviceSelection.gpuObstacle()).isEmpty();
      assertThat(KernelSelection.describe()).matches("kernels cpu on \\d+ cores, .* by \\w+");
    } else {
      assertThat(KernelSelection.describe()).startsWith("kernels");
    }
  }
}
