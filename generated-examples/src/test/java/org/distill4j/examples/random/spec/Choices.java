package org.distill4j.examples.random.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/** Random choices from a seed. */
public final class Choices {

  private final Random random;

  public Choices(long seed) {
    // The first numbers of Random are nearly the same for all small seeds.
    this.random = new Random(new SplittableRandom(seed).nextLong());
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Returns an integer between the bounds, both inclusive. */
  public int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** Returns one of several elements. */
  public <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Returns one of several elements, or empty if there are none. */
  public <T> Optional<T> ofAny(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(of(all));
  }

  /** Returns all elements in random order. */
  public <T> List<T> shuffled(List<T> all) {
    List<T> copy = new ArrayList<>(all);
    Collections.shuffle(copy, random);
    return copy;
  }
}
