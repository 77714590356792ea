package org.distill4j.runtime.kernel.cpu;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Optional;
import org.distill4j.runtime.kernel.api.AdamStep;
import org.distill4j.runtime.kernel.api.OptimiserKernels;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class VectorModuleTest {

  @Test
  void aMissingMethodIsAnObstacle() {
    VectorModule.Loaded<OptimiserKernels> loaded = create(Unlinked.class.getName());
    assertThat(loaded.implementation()).isEqualTo(Optional.empty());
    assertThat(loaded.obstacle()).contains("NoSuchMethodError");
    assertThat(loaded.obstacle()).contains("JDK " + Runtime.version().feature());
  }

  @Test
  void aMissingClassIsAnObstacle() {
    VectorModule.Loaded<OptimiserKernels> loaded = create("NoSuchClass");
    assertThat(loaded.implementation()).isEqualTo(Optional.empty());
    assertThat(loaded.obstacle()).contains("NoSuchClass");
  }

  @Test
  void aDefectIsNotHidden() {
    assertThrows(IllegalStateException.class, () -> create(Defective.class.getName()));
  }

  @Test
  void withoutTheModuleNothingIsLoaded() {
    assumeFalse(VectorModule.isPresent());
    assertThat(CpuKernels.optimisers())
        .isEqualTo(new VectorModule.Loaded<OptimiserKernels>(Optional.empty(), ""));
  }

  private static VectorModule.Loaded<OptimiserKernels> create(String name) {
    return VectorModule.create(name, OptimiserKernels.class);
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
