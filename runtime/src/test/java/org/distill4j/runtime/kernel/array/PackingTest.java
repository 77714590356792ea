package org.distill4j.runtime.kernel.array;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PackingTest {

  /** Lengths 2 (with a gap), 0, 3 and 2. */
  private final INDArray mask =
      Nd4j.createFromArray(new float[][] {{1, 0, 1}, {0, 0, 0}, {1, 1, 1}, {1, 1, 0}});

  @Test
  void putsTheSequencesThatHaveNotEndedFirst() {
    Packing packing = Packing.of(mask, 4, 3, false);

    assertThat(packing.steps().active()).isEqualTo(new int[] {3, 3, 1});
    assertThat(packing.rows()).isEqualTo(new int[] {6, 0, 9, 7, 2, 10, 8});
    assertThat(packing.places()).isEqualTo(new int[] {1, -1, 4, -1, -1, -1, 0, 3, 6, 2, 5, -1});
    assertThat(packing.last()).isEqualTo(new int[] {4, -1, 6, 5});
  }

  @Test
  void readsEachSequenceFromItsOwnEnd() {
    Packing packing = Packing.of(mask, 4, 3, true);

    assertThat(packing.steps().active()).isEqualTo(new int[] {3, 3, 1});
    assertThat(packing.rows()).isEqualTo(new int[] {8, 2, 10, 7, 0, 9, 6});
    assertThat(packing.last()).isEqualTo(new int[] {4, -1, 6, 5});
  }

  @Test
  void takesAllStepsWithoutMask() {
    Packing packing = Packing.of(null, 2, 2, false);

    assertThat(packing.steps().active()).isEqualTo(new int[] {2, 2});
    assertThat(packing.rows()).isEqualTo(new int[] {0, 1, 2, 3});
    assertThat(packing.inPlace()).isTrue();
    assertThat(packing.steps().first()).isEqualTo(new int[] {0, 1});
    assertThat(packing.last()).isEqualTo(new int[] {1, 3});
  }

  @Test
  void leavesSequencesWithoutPaddingWhereTheyAre() {
    Packing packing = Packing.of(Nd4j.ones(2, 3), 2, 3, true);

    assertThat(packing.inPlace()).isTrue();
    assertThat(packing.steps().first()).isEqualTo(new int[] {2, 1, 0});
    assertThat(packing.steps().stride()).isEqualTo(3);
    assertThat(packing.last()).isEqualTo(new int[] {0, 3});
  }
}
