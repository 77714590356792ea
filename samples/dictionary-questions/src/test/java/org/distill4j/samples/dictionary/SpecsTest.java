package org.distill4j.samples.dictionary;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.samples.dictionary.objective.SkewDivergenceLoss;
import org.distill4j.samples.dictionary.operation.GeneralAttentionLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated networks and distillers, with the sample's own operation and objective. */
final class SpecsTest {

  private static final NetworkGraph STUDENT =
      DictionaryStudentGraph.builder().questionWords(5).evidenceWords(7).answers(3).build();

  @TempDir Path folder;

  @Test
  void theStudentIsTheTeacherMadeNarrow() {
    NetworkGraph teacher =
        DictionaryTeacherGraph.builder().questionWords(5).evidenceWords(7).answers(3).build();

    assertThat(STUDENT.inputs()).isEqualTo(teacher.inputs());
    assertThat(STUDENT.outputs()).containsExactly("answer");
    assertThat(STUDENT.parameters()).isEqualTo(65L * 3 + 32 * (5 + 7) + 33 * 32 + 97 * 64);
    assertThat(teacher.parameters()).isEqualTo(513L * 3 + 256 * (5 + 7) + 257 * 256 + 769 * 512);
  }

  @Test
  void aSavedStudentHasTheOwnOperation() throws IOException {
    ComputationGraph before = STUDENT.initialised(3);
    Path file = folder.resolve("student.zip");
    ModelFile.save(STUDENT, before, file);

    ComputationGraph after = ModelFile.load(STUDENT, file);

    assertThat(after.params()).isEqualTo(before.params());
    LayerVertex focus = (LayerVertex) after.getConfiguration().getVertices().get("focus");
    assertThat(focus.layer()).isEqualTo(new GeneralAttentionLayer(32, 32));
  }

  @Test
  void aTrainingGraphKeepsTheOwnObjective() {
    ComputationGraphConfiguration configuration =
        SkewDictionaryDistillationDistiller.builder()
            .questionWords(5)
            .evidenceWords(7)
            .answers(3)
            .softAnswersSkew(0.25)
            .build()
            .distillation(1)
            .configuration();

    ComputationGraphConfiguration read =
        ComputationGraphConfiguration.fromJson(configuration.toJson());

    assertThat(read).isEqualTo(configuration);
    LayerVertex loss = (LayerVertex) read.getVertices().get("loss/softAnswers");
    assertThat(loss.layer()).isEqualTo(new SkewDivergenceLoss(0.25, 2));
  }
}
