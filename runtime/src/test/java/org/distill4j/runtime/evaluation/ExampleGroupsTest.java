package org.distill4j.runtime.evaluation;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleGroupsTest {

  @Test
  void groupsAreInTheOrderOfTheirFirstExample() {
    ExampleGroups groups = ExampleGroups.of(List.of("what", "who", "what", ""));

    assertThat(groups.names()).containsExactly("what", "who", "").inOrder();
    assertThat(groups.of(2)).isEqualTo("what");
    assertThat(groups.size()).isEqualTo(4);
  }
}
