package org.distill4j.runtime.layer;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class WorkspacesTest {

  @Test
  void keepsOneObjectOfEachClass() {
    Workspaces workspaces = new Workspaces();
    StringBuilder text = workspaces.get(StringBuilder.class, StringBuilder::new);

    assertThat(workspaces.get(StringBuilder.class, StringBuilder::new)).isSameInstanceAs(text);
    assertThat(workspaces.get(ArrayList.class, ArrayList::new)).isEmpty();
    assertThat(new Workspaces().get(StringBuilder.class, StringBuilder::new))
        .isNotSameInstanceAs(text);
  }
}
