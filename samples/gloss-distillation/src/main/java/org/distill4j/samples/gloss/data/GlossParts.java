package org.distill4j.samples.gloss.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.distill4j.runtime.data.UnusableDataException;

/**
 * A draw of glosses.
 *
 * @param labelled the glosses with a label; a smaller draw has the first of them
 * @param unlabelled the glosses without one
 * @param test the held-out glosses
 */
public record GlossParts(List<Gloss> labelled, List<Gloss> unlabelled, List<Gloss> test) {

  private static final long SEED = 2026;

  /** Copies the lists. */
  public GlossParts {
    labelled = List.copyOf(labelled);
    unlabelled = List.copyOf(unlabelled);
    test = List.copyOf(test);
  }

  /**
   * Draws glosses, always in the same order: the held-out and the unlabelled ones do not depend on
   * the number of labelled ones.
   *
   * @throws UnusableDataException if there are not as many
   */
  public static GlossParts drawn(List<Gloss> all, int labelled, int unlabelled, int test) {
    if ((long) labelled + unlabelled + test > all.size()) {
      throw new UnusableDataException(
          "there are %s glosses, but %s labelled, %s unlabelled and %s held-out ones are wanted; draw fewer"
              .formatted(all.size(), labelled, unlabelled, test));
    }
    List<Gloss> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(SEED));
    return new GlossParts(
        shuffled.subList(test + unlabelled, test + unlabelled + labelled),
        shuffled.subList(test, test + unlabelled),
        shuffled.subList(0, test));
  }

  /** Returns the same draw of which only the first labels are known. */
  public GlossParts withLabels(int number) {
    return new GlossParts(labelled.subList(0, number), unlabelled, test);
  }

  /** Returns the glosses to learn from: first those with a label, then the others. */
  public List<Gloss> training() {
    List<Gloss> training = new ArrayList<>(labelled);
    training.addAll(unlabelled);
    return training;
  }

  /** Returns all glosses. */
  public List<Gloss> all() {
    List<Gloss> all = new ArrayList<>(training());
    all.addAll(test);
    return all;
  }
}
