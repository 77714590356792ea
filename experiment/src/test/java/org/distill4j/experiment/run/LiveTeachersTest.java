package org.distill4j.experiment.run;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.sample.SoftLabelsDistiller;
import org.distill4j.experiment.store.Fingerprint;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.teacher.LiveColumn;
import org.distill4j.runtime.training.TrainingListener;
import org.junit.jupiter.api.Test;

/** Live and recorded signals of the same teacher in one study. */
final class LiveTeachersTest {

  private final StudyData own = Clouds.drawn(60, 5).heldOut(4);
  private final StudyData data = own.withMonitored(own.evaluation().examples());
  private final List<String> phases = new ArrayList<>();
  private final TrainingListener listener =
      new TrainingListener() {
        @Override
        public void phaseStarted(String phase) {
          phases.add(phase);
        }
      };

  /** Soft labels that differ in nothing but when the teacher runs. */
  private static final class SoftLabels extends Distiller {

    private final Distiller recorded;
    private final boolean live;

    SoftLabels(Distiller recorded, boolean live) {
      this.recorded = recorded;
      this.live = live;
    }

    @Override
    public String name() {
      return recorded.name();
    }

    @Override
    public NetworkGraph teacher() {
      return recorded.teacher();
    }

    @Override
    public NetworkGraph student() {
      return recorded.student();
    }

    @Override
    public List<LossNode> losses() {
      return recorded.losses();
    }

    @Override
    public boolean live() {
      return live;
    }
  }

  /** A builder as generated code has it. */
  private record Builder(DistillerBuilder recorded, boolean live) implements DistillerBuilder {

    @Override
    public List<String> dimensions() {
      return recorded.dimensions();
    }

    @Override
    public List<String> hyperparameters() {
      return recorded.hyperparameters();
    }

    @Override
    public DistillerBuilder set(String name, double value) {
      recorded.set(name, value);
      return this;
    }

    @Override
    public Distiller build() {
      return new SoftLabels(recorded.build(), live);
    }
  }

  private static Distillation distillation(boolean live) {
    return Distillation.of("soft", () -> new Builder(SoftLabelsDistiller.builder(), live));
  }

  private Distiller distiller(boolean live) {
    return new Builder(SoftLabelsDistiller.builder(), live)
        .setAll(data.dimensions())
        .set("width", 4)
        .build()
        .prepared();
  }

  private static void requireLive(TeacherSignals.Recording recording, boolean live) {
    for (Examples examples : List.of(recording.training(), recording.monitored().orElseThrow())) {
      assertThat(examples.column("teacher/answer") instanceof LiveColumn).isEqualTo(live);
    }
    assertThat(recording.bytes() == 0).isEqualTo(live);
  }

  @Test
  void oneIsNeverTakenForTheOther() {
    for (boolean first : new boolean[] {true, false}) {
      phases.clear();
      List<ComputationGraph> teachers = List.of(distiller(first).teacher().initialised(3));
      TeacherSignals signals = new TeacherSignals(data, 16, listener, Optional.empty());

      for (boolean live : new boolean[] {first, !first, first}) {
        requireLive(signals.of(distiller(live), teachers), live);
      }

      assertThat(phases).containsExactly("teacher signals");
    }
  }

  @Test
  void theirRunsDiffer() {
    Fingerprint live = fingerprint(true);
    Fingerprint recorded = fingerprint(false);

    assertThat(live.digest()).isNotEqualTo(recorded.digest());
    assertThat(fingerprint(true)).isEqualTo(live);
    assertThat(recorded.differences(live.parts())).contains("teachers");
  }

  private Fingerprint fingerprint(boolean live) {
    Trial trial =
        Trial.distilled("soft", distillation(live), Clouds.training(1))
            .withDimensions(Map.of("width", 4));
    return TrialPlan.of(trial, data, RunSettings.DEFAULT, 1).fingerprint();
  }
}
