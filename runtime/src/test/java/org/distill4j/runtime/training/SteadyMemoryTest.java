package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

/** Memory use does not grow with the number of training steps. */
final class SteadyMemoryTest {

  private static final int BATCH = 16;
  private static final int STEPS_AN_EPOCH = 100;
  private static final int EPOCHS = 101;
  private static final int EARLY = 10;

  /** Heap limit. An array retained per step would add at least 100 bytes of objects per step. */
  private static final long MOST_HEAP_BYTES = 500_000;

  /** Pointer limit. Every ND4J array has a pointer of 16 bytes, regardless of its length. */
  private static final long MOST_POINTER_BYTES = 10_000;

  /** Allocations per step: views, small records and array shapes. Arrays are reused. */
  private static final long MOST_BYTES_A_STEP = 60_000;

  /** Bytes in use on the heap and by native pointers, and the total allocated so far. */
  private record Held(long heap, long pointers, long allocated) {

    static Held now() throws InterruptedException {
      for (int i = 0; i < 5; i++) {
        System.gc();
        // Another thread frees native memory.
        Thread.sleep(50);
      }
      Runtime runtime = Runtime.getRuntime();
      return new Held(
          runtime.totalMemory() - runtime.freeMemory(),
          Pointer.totalBytes(),
          ((ThreadMXBean) ManagementFactory.getThreadMXBean())
              .getThreadAllocatedBytes(Thread.currentThread().getId()));
    }
  }

  /** Measures memory twice: after the warm-up and at the end. */
  private static final class Watch implements TrainingListener {

    private Held early;
    private Held late;

    @Override
    public void epochEnded(Epoch epoch) {
      try {
        if (epoch.number() == EARLY) {
          early = Held.now();
        } else if (epoch.number() == EPOCHS) {
          late = Held.now();
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted while memory is given back", e);
      }
    }
  }

  @Test
  void tenThousandStepsKeepNothing() {
    Watch watch = new Watch();
    TrainingSettings settings =
        TrainingSettings.builder().epochs(EPOCHS).batchSize(BATCH).patience(0).seed(3).build();
    new Trainer(settings, watch)
        .train(
            new TinyDistiller().studentTraining(1),
            TinyTask.examples(BATCH * STEPS_AN_EPOCH, 1),
            Optional.empty());

    assertThat(watch.late.heap - watch.early.heap).isLessThan(MOST_HEAP_BYTES);
    assertThat(watch.late.pointers - watch.early.pointers).isLessThan(MOST_POINTER_BYTES);
    long steps = (long) (EPOCHS - EARLY) * STEPS_AN_EPOCH;
    assertThat((watch.late.allocated - watch.early.allocated) / steps)
        .isLessThan(MOST_BYTES_A_STEP);
  }
}
