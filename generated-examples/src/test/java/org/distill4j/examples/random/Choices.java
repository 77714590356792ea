package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Draws from a seed. */
final class Choices {

  private final Random random;

  Choices(long seed) {
    this.random = new Random(seed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number, both ends included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** One of several. */
  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** One of several, none where there are none. */
  <T> Optional<T> ofAny(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(of(all));
  }

  /** All of them in another order. */
  <T> List<T> shuffled(List<T> all) {
    List<T> copy = new ArrayList<>(all);
    Collections.shuffle(copy, random);
    return copy;
  }
}
