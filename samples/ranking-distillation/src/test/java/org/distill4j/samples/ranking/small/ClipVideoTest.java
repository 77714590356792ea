package org.distill4j.samples.ranking.small;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.TrainingGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The order of the steps of a video. */
final class ClipVideoTest {

  private static final int CLIPS = 4;
  private static final int FRAMES = 3;
  private static final int BATCH = 2;

  @Test
  void eachClipHasItsFramesAndThenItsMotion() {
    TrainingGraph training =
        SmallMerlotUndistilledDistiller.builder()
            .vocabulary(9)
            .width(8)
            .answers(5)
            .clips(CLIPS)
            .clipFrames(FRAMES)
            .appearanceFeatures(6)
            .motionFeatures(7)
            .build()
            .studentTraining(1);
    GraphRunner runner =
        new GraphRunner(training.initialised(), List.of("shown", "moved", "clipSteps", "answer"));
    runner.forward(
        Map.of(
            "question",
            Value.of(Nd4j.createFromArray(new int[][] {{1, 2, 3}, {4, 5, 6}})),
            "appearance",
            Value.of(Nd4j.rand(BATCH, CLIPS * FRAMES, 6)),
            "motion",
            Value.of(Nd4j.rand(BATCH, CLIPS, 7)),
            TrainingGraph.labelInput("annotated"),
            Value.of(Nd4j.zeros(BATCH, 5))),
        false,
        0);

    INDArray steps = runner.value("clipSteps").array();
    INDArray frames = runner.value("shown").array();
    INDArray motion = runner.value("moved").array();
    assertThat(steps.size(1)).isEqualTo(CLIPS * (FRAMES + 1));
    for (int clip = 0; clip < CLIPS; clip++) {
      int first = clip * (FRAMES + 1);
      for (int frame = 0; frame < FRAMES; frame++) {
        assertThat(step(steps, first + frame)).isEqualTo(step(frames, clip * FRAMES + frame));
      }
      assertThat(step(steps, first + FRAMES)).isEqualTo(step(motion, clip));
    }
  }

  private static INDArray step(INDArray sequence, int step) {
    return sequence.get(NDArrayIndex.all(), NDArrayIndex.point(step), NDArrayIndex.all()).dup();
  }
}
