package org.distill4j.runtime.training.teacher;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TinyDistiller;
import org.distill4j.runtime.training.TinyTask;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;

/** Teachers that run for each batch. */
class LiveTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(2).batchSize(30).learningRate(0.04).seed(3).build();
  private static final Examples EXAMPLES = TinyTask.examples(120, 1);

  private static DistillationResult run(Distiller distiller) {
    return new DistillationRun(
            distiller, EXAMPLES, Optional.empty(), SETTINGS, SETTINGS, TrainingListener.silent())
        .run();
  }

  @Test
  void theStudentIsThatOfRecordedSignals() {
    DistillationResult recorded = run(new TinyDistiller());
    DistillationResult live = run(new Asked());

    assertThat(recorded.signalBytes()).isGreaterThan(0);
    assertThat(live.signalBytes()).isEqualTo(0);
    assertThat(live.teachers()).hasSize(1);
    assertThat(live.distilled().graph().params().toFloatVector())
        .usingTolerance(1e-5)
        .containsExactly(recorded.distilled().graph().params().toFloatVector())
        .inOrder();
  }

  /** The same teacher, asked in each step. */
  private static final class Asked extends Distiller {

    private final TinyDistiller same = new TinyDistiller();

    @Override
    public String name() {
      return same.name();
    }

    @Override
    public NetworkGraph teacher() {
      return same.teacher();
    }

    @Override
    public NetworkGraph student() {
      return same.student();
    }

    @Override
    public List<LossNode> losses() {
      return same.losses();
    }

    @Override
    public boolean live() {
      return true;
    }
  }
}
