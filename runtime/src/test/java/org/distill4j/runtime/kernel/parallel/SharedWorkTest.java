package org.distill4j.runtime.kernel.parallel;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The division of work into parts, and the wait for them. */
class SharedWorkTest {

  private static final long PATIENCE = 1000;

  private record Range(int from, int to) {}

  private static List<Range> ranges(int items, int grain, int parts, int first) {
    List<Range> ranges = new ArrayList<>();
    SharedWork work =
        new SharedWork(items, grain, parts, (from, to) -> ranges.add(new Range(from, to)));
    work.help(first);
    work.await(PATIENCE);
    return ranges;
  }

  @ParameterizedTest
  @CsvSource({"10, 1, 1", "10, 1, 3", "100, 7, 4", "31, 1, 31", "1000, 64, 8", "65, 64, 2"})
  void partsAreContiguousAndBeginAtMultiplesOfTheGrain(int items, int grain, int parts) {
    List<Range> ranges = ranges(items, grain, parts, 0);
    assertThat(ranges).hasSize(parts);
    int end = 0;
    for (Range range : ranges) {
      assertThat(range.from()).isEqualTo(end);
      assertThat(range.from() % grain).isEqualTo(0);
      assertThat(range.to()).isAtLeast(range.from());
      end = range.to();
    }
    assertThat(end).isEqualTo(items);
  }

  @Test
  void partsDifferByAtMostOneGrain() {
    List<Range> ranges = ranges(1003, 10, 7, 0);
    for (Range range : ranges) {
      int blocks = (range.to() - range.from() + 9) / 10;
      assertThat(blocks).isAtLeast(14);
      assertThat(blocks).isAtMost(15);
    }
  }

  @Test
  void aThreadPrefersItsOwnPart() {
    assertThat(ranges(40, 1, 4, 2))
        .containsExactly(new Range(20, 30), new Range(0, 10), new Range(10, 20), new Range(30, 40))
        .inOrder();
  }

  @Test
  void isOpenUntilAllPartsAreTaken() {
    SharedWork[] self = new SharedWork[1];
    List<Boolean> open = new ArrayList<>();
    self[0] = new SharedWork(3, 1, 3, (from, to) -> open.add(self[0].isOpen()));
    assertThat(self[0].isOpen()).isTrue();
    assertThat(self[0].parts()).isEqualTo(3);
    self[0].help(0);
    assertThat(self[0].isOpen()).isFalse();
    assertThat(open).containsExactly(true, true, false).inOrder();
  }

  @Test
  void waitingRethrowsExceptionsAndErrors() {
    SharedWork failing =
        new SharedWork(
            2,
            1,
            2,
            (from, to) -> {
              throw new IllegalArgumentException("part " + from);
            });
    failing.help(0);
    assertThrows(IllegalArgumentException.class, () -> failing.await(PATIENCE));

    SharedWork broken =
        new SharedWork(
            1,
            1,
            1,
            (from, to) -> {
              throw new StackOverflowError();
            });
    broken.help(0);
    assertThrows(StackOverflowError.class, () -> broken.await(PATIENCE));
  }

  @Test
  void theOwnerWakesUpWhenAnotherThreadFinishesTheLastPart() throws InterruptedException {
    CountDownLatch taken = new CountDownLatch(1);
    List<Integer> finished = new ArrayList<>();
    SharedWork work =
        new SharedWork(
            1,
            1,
            1,
            (from, to) -> {
              taken.countDown();
              try {
                Thread.sleep(30);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              finished.add(from);
            });
    Thread helper = new Thread(() -> work.help(0));
    helper.start();
    taken.await();
    work.await(PATIENCE);
    assertThat(finished).containsExactly(0);
    helper.join();
  }
}
