package org.distill4j.samples.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

/** Runs contenders in turns, so that what the machine does otherwise meets all of them. */
public final class Rounds {

  private static final long SETTLE_MILLISECONDS = 300;

  private final int warmUp;
  private final int rounds;
  private final Clock clock = new Clock();

  /**
   * Rounds to come.
   *
   * @param warmUp rounds that are not counted
   * @param rounds rounds that are
   */
  public Rounds(int warmUp, int rounds) {
    this.warmUp = warmUp;
    this.rounds = rounds;
  }

  /** The timing of each contender, in their order. */
  public List<Timing> run(List<? extends Contender> contenders) {
    List<List<Sample>> samples = new ArrayList<>();
    contenders.forEach(contender -> samples.add(new ArrayList<>()));
    for (int round = -warmUp; round < rounds; round++) {
      for (int i = 0; i < contenders.size(); i++) {
        settle();
        Sample sample = clock.measure(contenders.get(i)::step);
        if (round >= 0) {
          samples.get(i).add(sample);
        }
      }
    }
    List<Timing> timings = new ArrayList<>();
    for (int i = 0; i < contenders.size(); i++) {
      timings.add(Timing.of(contenders.get(i).name(), samples.get(i)));
    }
    return timings;
  }

  /** Threads of the contender before may wait in a loop for a while. */
  private static void settle() {
    try {
      Thread.sleep(SETTLE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two runs", e);
    }
  }
}
