package org.distill4j.runtime.kernel.cpu;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.kernel.api.AdamStep;
import org.distill4j.runtime.kernel.api.OptimiserKernels;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class VectorModuleTest {

  @Test
  void aMissingMethodLeavesTheLoops() {
    VectorModule.Loaded loaded = VectorModule.load("VectorModuleTest$Unlinked");
    assertThat(loaded.optimisers()).isInstanceOf(CpuOptimisers.class);
    assertThat(loaded.description()).contains("NoSuchMethodError");
    assertThat(loaded.description()).contains("JDK " + Runtime.version().feature());
  }

  @Test
  void aMissingClassLeavesTheLoops() {
    VectorModule.Loaded loaded = VectorModule.load("NoSuchClass");
    assertThat(loaded.optimisers()).isInstanceOf(CpuOptimisers.class);
    assertThat(loaded.description()).contains("NoSuchClass");
  }

  @Test
  void aDefectIsNotHidden() {
    assertThrows(
        IllegalStateException.class, () -> VectorModule.load("VectorModuleTest$Defective"));
  }

  /** Optimisers of another JDK, whose method is gone. */
  static final class Unlinked extends Unused {
    Unlinked() {
      throw new NoSuchMethodError("FloatVector.fromByteBuffer");
    }
  }

  /** Optimisers with a defect. */
  static final class Defective extends Unused {
    Defective() {
      throw new IndexOutOfBoundsException("defect");
    }
  }

  private abstract static class Unused implements OptimiserKernels {
    @Override
    public void adam(
        AdamStep step, INDArray parameters, INDArray gradients, INDArray mean, INDArray variance) {
      throw new UnsupportedOperationException();
    }
  }
}
