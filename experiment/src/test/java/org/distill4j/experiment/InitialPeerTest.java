package org.distill4j.experiment;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.junit.jupiter.api.Test;

/** A student that would begin with a teacher that is trained only together with it. */
final class InitialPeerTest {

  /** A distillation as its peer; the compiler would refuse it. */
  private static final class Mutual extends Distiller {

    private final Distiller inherited;

    private Mutual(Distiller inherited) {
      this.inherited = inherited;
    }

    @Override
    public String name() {
      return "Mutual";
    }

    @Override
    public NetworkGraph teacher() {
      return inherited.teacher();
    }

    @Override
    public NetworkGraph student() {
      return inherited.student();
    }

    @Override
    public List<LossNode> losses() {
      return inherited.losses();
    }

    @Override
    public List<InitialNode> initials() {
      return inherited.initials();
    }

    @Override
    public boolean peers() {
      return true;
    }
  }

  private record Builder(DistillerBuilder inherited) implements DistillerBuilder {

    @Override
    public List<String> dimensions() {
      return inherited.dimensions();
    }

    @Override
    public List<String> hyperparameters() {
      return inherited.hyperparameters();
    }

    @Override
    public DistillerBuilder set(String name, double value) {
      inherited.set(name, value);
      return this;
    }

    @Override
    public Distiller build() {
      return new Mutual(inherited.build());
    }
  }

  @Test
  void isRefusedBeforeAnythingIsTrained() throws IOException {
    Distillation mutual =
        Distillation.of("mutual", () -> new Builder(Clouds.INHERITED_HEAD.builder().get()));
    Study study = Study.of(Clouds.drawn(60, 1).heldOut(4));
    Trial distilled =
        Trial.distilled("distilled", mutual, Clouds.training(1)).withDimensions(Map.of("width", 4));
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> study.check(List.of(distilled)));
    assertThat(error).hasMessageThat().contains("which is not trained before it");
    study.check(
        List.of(
            Trial.student("alone", mutual, Clouds.training(1)).withDimensions(Map.of("width", 4))));
  }
}
