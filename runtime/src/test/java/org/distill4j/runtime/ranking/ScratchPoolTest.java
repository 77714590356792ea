package org.distill4j.runtime.ranking;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScratchPoolTest {

  private int made;

  private double[] make(int size) {
    made++;
    return new double[size];
  }

  private final ScratchPool<Integer, double[]> pool = new ScratchPool<>(this::make);

  @Test
  void anObjectThatWasGivenBackIsReused() {
    double[] first = pool.of(3).take();
    pool.of(3).giveBack(first);

    assertThat(pool.of(3).take()).isSameInstanceAs(first);
    assertThat(made).isEqualTo(1);
  }

  @Test
  void twoUsersNeverShareAnObject() {
    double[] first = pool.of(3).take();
    double[] second = pool.of(3).take();

    assertThat(second).isNotSameInstanceAs(first);
    assertThat(made).isEqualTo(2);
  }

  @Test
  void anotherSizeDropsTheObjectsOfTheLast() {
    pool.of(3).giveBack(pool.of(3).take());

    assertThat(pool.of(5).take()).hasLength(5);
    assertThat(pool.of(3).take()).hasLength(3);
    assertThat(made).isEqualTo(3);
  }

  @Test
  void concurrentUsersGetDifferentObjects() throws InterruptedException {
    ScratchPool.Sized<Integer, Object> objects =
        new ScratchPool<Integer, Object>(size -> new Object()).of(1);
    Set<Object> held = new HashSet<>();
    List<String> clashes = new ArrayList<>();
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      threads[i] =
          new Thread(
              () -> {
                for (int round = 0; round < 2000; round++) {
                  Object mine = objects.take();
                  synchronized (held) {
                    if (!held.add(mine)) {
                      clashes.add("round " + round);
                    }
                  }
                  synchronized (held) {
                    held.remove(mine);
                  }
                  objects.giveBack(mine);
                }
              });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(clashes).isEmpty();
  }
}
