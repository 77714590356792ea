package org.distill4j.runtime.kernel.api;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** The rows of the steps of sequences. */
class SequenceStepsTest {

  @Test
  void packedStepsFollowEachOther() {
    SequenceSteps steps = SequenceSteps.packed(new int[] {4, 3, 3, 1});
    assertThat(steps.first()).isEqualTo(new int[] {0, 4, 7, 10});
    assertThat(steps.stride()).isEqualTo(1);
    assertThat(steps.count()).isEqualTo(4);
  }

  @Test
  void nothingPackedHasNoSteps() {
    SequenceSteps steps = SequenceSteps.packed(new int[0]);
    assertThat(steps.count()).isEqualTo(0);
    assertThat(steps.first()).isEmpty();
  }

  @Test
  void unpaddedSequencesLieOneAfterTheOther() {
    SequenceSteps forward = SequenceSteps.unpadded(3, 4, false);
    SequenceSteps reversed = SequenceSteps.unpadded(3, 4, true);
    assertThat(forward.first()).isEqualTo(new int[] {0, 1, 2, 3});
    assertThat(reversed.first()).isEqualTo(new int[] {3, 2, 1, 0});
    for (SequenceSteps steps : new SequenceSteps[] {forward, reversed}) {
      assertThat(steps.active()).isEqualTo(new int[] {3, 3, 3, 3});
      assertThat(steps.stride()).isEqualTo(4);
    }
  }
}
