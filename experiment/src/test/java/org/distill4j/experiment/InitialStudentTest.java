package org.distill4j.experiment;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.sample.ClassifierGraph;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Students that begin with nodes of a teacher, and teachers of other dimensions. */
final class InitialStudentTest {

  private static final TrainingSettings TRAINING = Clouds.training(8);

  @TempDir private Path folder;
  private final StudyData data = Clouds.drawn(240, 5).heldOut(4);

  @Test
  void aStudentKeepsTheNodesThatBeginWithATeachersParameters() throws IOException {
    Map<String, Integer> width = Map.of("width", 8);
    List<Trial> trials =
        List.of(
            Trial.teacher("teacher", Clouds.INHERITED_HEAD, TRAINING),
            Trial.distilled("distilled", Clouds.INHERITED_HEAD, TRAINING),
            Trial.distilled("without soft labels", Clouds.INHERITED_HEAD, TRAINING)
                .with("softAnswersWeight", 0));
    Study.of(data)
        .resumedIn(folder)
        .savingNetworks()
        .run(
            trials.stream()
                .map(it -> it.withDimensions(width).withTeacherDimensions(width))
                .toList());

    ComputationGraph teacher = saved("teacher");
    for (String trial : List.of("distilled", "without-soft-labels")) {
      ComputationGraph student = saved(trial);
      assertThat(student.getVertex("answer").params())
          .isEqualTo(teacher.getVertex("answer").params());
      assertThat(student.getVertex("hidden").params())
          .isNotEqualTo(teacher.getVertex("hidden").params());
    }
  }

  @Test
  void refusesTeachersWhoseDimensionsDoNotFit() {
    assertRefused(
        Clouds.INHERITED_HEAD,
        "wide: 'answer' begins with the parameters of 'answer' of the teacher, which are"
            + " {W=[9, 3], b=[3]}, not {W=[8, 3], b=[3]}.");
    assertRefused(
        Clouds.PEERS, "wide: a peer has the dimensions of its student, but withTeacherDimensions");
  }

  private void assertRefused(Distillation distillation, String message) {
    Trial wide =
        Trial.distilled("wide", distillation, TRAINING)
            .withDimensions(Map.of("width", 8))
            .withTeacherDimensions(Map.of("width", 9));
    assertThat(
            assertThrows(IllegalArgumentException.class, () -> Study.of(data).check(List.of(wide))))
        .hasMessageThat()
        .contains(message);
  }

  private ComputationGraph saved(String trial) throws IOException {
    return ModelFile.load(
        ClassifierGraph.builder().width(8).features(2).classes(3).build(),
        folder.resolve(trial + "-seed-1.zip"));
  }
}
