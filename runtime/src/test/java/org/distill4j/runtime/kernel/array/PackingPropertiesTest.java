package org.distill4j.runtime.kernel.array;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.Random;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.api.SequenceSteps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Invariants of packed sequences, for random masks. */
class PackingPropertiesTest {

  private record Case(double[][] mask, Packing packing, boolean reversed) {

    int steps() {
      return mask[0].length;
    }

    boolean counts(int row) {
      return mask[row / steps()][row % steps()] != 0;
    }

    int length(int sequence) {
      return (int) Arrays.stream(mask[sequence]).filter(value -> value != 0).count();
    }
  }

  private static Case draw(Random random, int batch, int steps, boolean reversed) {
    double[][] mask = new double[batch][steps];
    for (double[] sequence : mask) {
      double rate = random.nextDouble();
      for (int step = 0; step < steps; step++) {
        sequence[step] = random.nextDouble() < rate ? 1 : 0;
      }
    }
    INDArray array = Nd4j.createFromArray(mask);
    return new Case(mask, Packing.of(array, batch, steps, reversed), reversed);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "1, 5", "4, 3", "7, 6", "20, 11"})
  void holdForRandomMasks(int batch, int steps) {
    Random random = new Random(100L * batch + steps);
    for (int i = 0; i < 50; i++) {
      Case drawn = draw(random, batch, steps, i % 2 == 1);
      if (!drawn.packing().inPlace()) {
        checkRows(drawn);
        checkSteps(drawn);
      }
    }
  }

  /** Rows and places are inverse to each other, and cover the unmasked steps. */
  private static void checkRows(Case drawn) {
    Packing packing = drawn.packing();
    for (int packed = 0; packed < packing.rows().length; packed++) {
      assertThat(packing.places()[packing.rows()[packed]]).isEqualTo(packed);
    }
    for (int row = 0; row < packing.places().length; row++) {
      assertWithMessage("row %s", row)
          .that(packing.places()[row] != RowKernels.NONE)
          .isEqualTo(drawn.counts(row));
    }
  }

  /** Each rank runs through the unmasked steps of one sequence in its direction. */
  private static void checkSteps(Case drawn) {
    Packing packing = drawn.packing();
    SequenceSteps steps = packing.steps();
    int before = Integer.MAX_VALUE;
    for (int rank = 0; rank < (steps.count() == 0 ? 0 : steps.active()[0]); rank++) {
      int sequence = packing.rows()[steps.first()[0] + rank] / drawn.steps();
      int length = 0;
      int last = RowKernels.NONE;
      for (int step = 0; step < steps.count() && rank < steps.active()[step]; step++) {
        int packed = steps.first()[step] + rank * steps.stride();
        int row = packing.rows()[packed];
        assertThat(row / drawn.steps()).isEqualTo(sequence);
        if (step > 0) {
          int previous = packing.rows()[steps.first()[step - 1] + rank * steps.stride()];
          assertThat(row > previous).isEqualTo(!drawn.reversed());
        }
        length++;
        last = packed;
      }
      assertThat(length).isEqualTo(drawn.length(sequence));
      assertThat(length).isAtMost(before);
      assertThat(packing.last()[sequence]).isEqualTo(last);
      before = length;
    }
    int total = Arrays.stream(steps.active()).sum();
    assertThat(total).isEqualTo(packing.rows().length);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 4"})
  void anEmptyMaskPacksNothing(int batch, int steps) {
    Packing packing = Packing.of(Nd4j.zeros(batch, steps), batch, steps, false);
    assertThat(packing.rows()).isEmpty();
    assertThat(packing.steps().count()).isEqualTo(0);
    for (int last : packing.last()) {
      assertThat(last).isEqualTo(RowKernels.NONE);
    }
  }
}
