package org.distill4j.runtime.ranking.list;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Contents and frequencies of the drawn lists. */
class SublistsTest {

  @Test
  void refusesListsWhoseLengthIsNoInt() {
    Sublists lists = new Sublists(Sampling.RANDOM, Integer.MAX_VALUE, Integer.MAX_VALUE, 0);
    assertThrows(IllegalArgumentException.class, () -> lists.length(1000));
  }

  @Test
  void theHotListComesFirstAndTheColdListByRank() {
    Sublists.Lists lists = new Sublists(Sampling.ZIPF, 3, 4, 1).of(20);
    SplittableRandom random = new SplittableRandom(5);
    int[] ranks = new int[lists.length()];
    for (int i = 0; i < 50; i++) {
      lists.draw(random, ranks);

      assertThat(ranks).hasLength(7);
      assertThat(Arrays.copyOf(ranks, 3)).isEqualTo(new int[] {0, 1, 2});
      assertThat(ranks[3]).isAtLeast(3);
      assertThat(ranks[6]).isAtMost(19);
      assertThat(Arrays.stream(ranks).boxed().toList()).isInStrictOrder();
    }
  }

  @Test
  void ranksAreDrawnAsOftenAsTheirProbabilitiesSay() {
    for (Sampling sampling : new Sampling[] {Sampling.EXPONENTIAL, Sampling.ZIPF}) {
      ColdList cold = new ColdList(sampling, 8, 3, 0.7);
      double[] expected = Inclusion.of(cold.logProbabilities(), 2);
      double[] actual = Inclusion.measured(cold, 3, 5, 2, 40_000);
      for (int i = 0; i < expected.length; i++) {
        assertThat(actual[i]).isWithin(0.01).of(expected[i]);
      }
    }
  }

  @Test
  void ranksWithHardlyAnyWeightAreDrawnInProportionAsWell() {
    // After the first two, the weights of the rest are below 1e-8 of the whole.
    ColdList cold = new ColdList(Sampling.EXPONENTIAL, 7, 1, 10);
    double[] expected = Inclusion.of(cold.logProbabilities(), 3);
    double[] actual = Inclusion.measured(cold, 1, 6, 3, 2000);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).isWithin(0.01).of(expected[i]);
    }
    double[] few = Inclusion.measured(new ColdList(Sampling.EXPONENTIAL, 6, 0, 1e4), 0, 6, 4, 10);
    assertThat(few).usingTolerance(1e-9).containsExactly(new double[] {1, 1, 1, 1, 0, 0}).inOrder();
  }

  @Test
  void randomListsAreOfAllRanks() {
    Sublists.Lists lists = new Sublists(Sampling.RANDOM, 2, 1, 1).of(4);
    SplittableRandom random = new SplittableRandom(5);
    int[] counts = new int[4];
    int[] ranks = new int[3];
    for (int i = 0; i < 4000; i++) {
      lists.draw(random, ranks);
      assertThat(Arrays.stream(ranks).boxed().toList()).isInStrictOrder();
      Arrays.stream(ranks).forEach(rank -> counts[rank]++);
    }
    for (int count : counts) {
      assertThat((double) count).isWithin(150).of(3000);
    }
  }

  @Test
  void allAnswersMayBeHotOrCold() {
    int[] ranks = new int[4];
    for (Sublists sublists :
        new Sublists[] {
          Sublists.full(),
          new Sublists(Sampling.ZIPF, 4, 0, 1),
          new Sublists(Sampling.EXPONENTIAL, 0, 4, 1),
          new Sublists(Sampling.RANDOM, 2, 2, 1)
        }) {
      Arrays.fill(ranks, -1);
      sublists.of(4).draw(new SplittableRandom(1), ranks);
      assertThat(ranks).isEqualTo(new int[] {0, 1, 2, 3});
    }
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> new Sublists(Sampling.ZIPF, 3, 2, 1).of(4)))
        .hasMessageThat()
        .contains("3 hot and 2 cold answers needs 5 answers, but there are only 4");
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> new Sublists(Sampling.ZIPF, 0, 0, 1)))
        .hasMessageThat()
        .contains("together at least 1");
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> new Sublists(Sampling.ZIPF, 1, 1, -1)))
        .hasMessageThat()
        .contains("decay must be at least 0");
  }
}
