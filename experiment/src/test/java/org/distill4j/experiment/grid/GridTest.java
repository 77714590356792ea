package org.distill4j.experiment.grid;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.trial.Trial;
import org.junit.jupiter.api.Test;

final class GridTest {

  private static final Trial SOFT =
      Trial.distilled("soft", Clouds.SOFT_LABELS, Clouds.training(1))
          .withDimensions(Map.of("width", 4));
  private static final Trial HINTED =
      Trial.distilled("hinted", Clouds.HINTS, Clouds.training(1))
          .withDimensions(Map.of("width", 4));

  @Test
  void marksTheBestPointOfEachTrial() throws IOException {
    Map<String, List<Double>> axes = new LinkedHashMap<>();
    axes.put("Soft-Labels.softAnswersWeight", List.of(1.0, 10.0));
    axes.put("student-epochs", List.of(1.0, 3.0));
    Study study = Study.of(Clouds.drawn(120, 3).heldOut(4));

    GridResult result = new Grid(axes).search(study, List.of(SOFT, HINTED));

    assertThat(result.points()).hasSize(4);
    assertThat(result.best().keySet()).containsExactly("soft");
    assertThat(result.best().get("soft").changed().training().epochs()).isEqualTo(3);
    List<String> lines = result.table().lines();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(4)).containsMatch("^soft labels +10 +3 ");
    assertThat(lines.stream().filter(line -> line.endsWith("*")).toList()).hasSize(1);
  }

  @Test
  void triesSettingsOfAllTrialsAndHyperparametersOfThoseThatHaveThem() {
    Map<String, List<Double>> axes = new LinkedHashMap<>();
    axes.put("learning-rate", List.of(0.1, 0.2));
    axes.put("hintWeight", List.of(1.0, 2.0, 3.0));

    List<GridPoint> points = new Grid(axes).points(List.of(SOFT, HINTED));

    assertThat(points).hasSize(2 + 6);
    assertThat(points.get(7).changed().title()).isEqualTo("hinted learning-rate 0.2 hintWeight 3");
    assertThat(points.get(7).changed().individualTraining().learningRate()).isEqualTo(0.2);
    assertThat(points.get(7).changed().hyperparameters()).containsExactly("hintWeight", 3.0);
  }

  @Test
  void refusesUnknownNamesAndValuesOutOfRange() {
    assertThat(refusal("width", 1)).startsWith("Unknown setting 'width'. Available: epochs, ");
    assertThat(refusal("nothing.weight", 1))
        .isEqualTo("Unknown scheme 'nothing'. Available: SOFT_LABELS.");
    assertThat(refusal("student-epochs", 0.5)).contains("it must be a whole number of at least 1");
    assertThat(refusal("learning-rate", 0)).contains("learning-rate is 0.0; it must be above 0");
  }

  private static String refusal(String name, double value) {
    Grid grid = new Grid(Map.of(name, List.of(value)));
    return assertThrows(IllegalArgumentException.class, () -> grid.points(List.of(SOFT)))
        .getMessage();
  }
}
