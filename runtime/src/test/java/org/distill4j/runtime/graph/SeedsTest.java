package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.distill4j.runtime.graph.parameter.Seeds;
import org.junit.jupiter.api.Test;

class SeedsTest {

  @Test
  void theSameNamesGiveTheSameNumbers() {
    assertThat(Seeds.step(3, "hidden", 7).nextLong())
        .isEqualTo(Seeds.step(3, "hidden", 7).nextLong());
    assertThat(Seeds.parameter(3, "hidden", "W").nextLong())
        .isEqualTo(Seeds.parameter(3, "hidden", "W").nextLong());
  }

  @Test
  void seedNodeStepAndParameterAllMatter() {
    Set<Long> draws = new HashSet<>();
    for (long seed = 0; seed < 4; seed++) {
      for (String node : new String[] {"hidden", "answer"}) {
        for (long step = -2; step < 3; step++) {
          draws.add(Seeds.step(seed, node, step).nextLong());
        }
        for (String parameter : new String[] {"W", "b"}) {
          draws.add(Seeds.parameter(seed, node, parameter).nextLong());
        }
      }
    }

    assertThat(draws).hasSize(4 * 2 * (5 + 2));
  }
}
