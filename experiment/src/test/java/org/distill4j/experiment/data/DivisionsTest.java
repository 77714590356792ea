package org.distill4j.experiment.data;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.experiment.sample.Clouds;
import org.junit.jupiter.api.Test;

final class DivisionsTest {

  private final Divisions divisions = Clouds.drawn(60, 1);

  @Test
  void everyGroupIsHeldOutOnce() {
    Set<String> heldOut = new HashSet<>();
    int evaluated = 0;
    for (StudyData fold : divisions.folds(4)) {
      Set<String> groups = new HashSet<>(fold.groups());
      assertThat(groups).hasSize(3);
      groups.forEach(group -> assertThat(heldOut.add(group)).isTrue());
      assertThat(fold.training().size() + fold.groups().size()).isEqualTo(60);
      evaluated += fold.groups().size();
    }
    assertThat(evaluated).isEqualTo(60);
  }

  @Test
  void answersStayWithTheirExamples() {
    StudyData data = divisions.division(example -> example % 7 == 3);

    assertThat(data.evaluation().labels().answers(1)).isEqualTo(divisions.answers().answers(10));
    assertThat(data.description()).isEqualTo("51 examples for training, 9 held out, 3 classes");
    assertThat(data.dimensions()).containsExactly("classes", 3, "features", 2);
  }

  @Test
  void aFingerprintCoversEveryPart() {
    StudyData data = divisions.heldOut(3);

    assertThat(data.fingerprints().keySet())
        .containsExactly("training data", "evaluation data")
        .inOrder();
    assertThat(data.withMonitored(data.training()).fingerprints()).containsKey("monitored data");
    assertThat(data.fingerprints()).isNotEqualTo(divisions.folds(3).get(1).fingerprints());
  }

  @Test
  void refusesPartsThatCannotBeHeldOut() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> divisions.folds(1)))
        .hasMessageThat()
        .isEqualTo(
            "The number of parts is 1; it must be at least 2 and at most 12, the number of"
                + " groups.");
    assertThrows(IllegalArgumentException.class, () -> divisions.folds(13));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Divisions(divisions.examples(), divisions.answers(), List.of(), Map.of()));
    assertThrows(
        IllegalArgumentException.class, () -> divisions.heldOut(2).withGroups(List.of("one")));
  }
}
