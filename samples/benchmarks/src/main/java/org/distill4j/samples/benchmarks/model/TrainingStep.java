package org.distill4j.samples.benchmarks.model;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.distill4j.samples.benchmarks.measure.Agreement;
import org.distill4j.samples.benchmarks.measure.Comparison;
import org.distill4j.samples.benchmarks.measure.Group;
import org.distill4j.samples.benchmarks.measure.Settings;
import org.distill4j.samples.benchmarks.measure.Subject;
import org.distill4j.samples.benchmarks.memory.PeakMemory;
import org.distill4j.samples.benchmarks.network.MatrixProducts;
import org.distill4j.samples.benchmarks.network.OwnTraining;
import org.distill4j.samples.benchmarks.torch.TorchNetwork;
import org.distill4j.samples.benchmarks.torch.TorchTraining;
import org.distill4j.samples.benchmarks.torch.TorchWeights;
import org.distill4j.samples.benchmarks.workload.Model;
import org.distill4j.samples.benchmarks.workload.Workload;

/** A training step of a network: forward with dropout, losses, backward, optimiser. */
public record TrainingStep(Model model) implements Subject {

  private static final double TARGET = 0.8;

  /** Returns the subjects of all networks. */
  public static List<Subject> all() {
    return Arrays.stream(Model.values()).<Subject>map(TrainingStep::new).toList();
  }

  @Override
  public String name() {
    return model.label();
  }

  @Override
  public Group group() {
    return Group.MODELS;
  }

  @Override
  public String description() {
    return "training step of " + model.description();
  }

  @Override
  public List<Comparison> run(Settings settings) throws IOException, InterruptedException {
    int batch = model.batch(settings);
    Workload workload = model.workload(batch);
    TorchNetwork network = workload.torch();
    try (OwnTraining own = new OwnTraining(workload.own(), workload.optimiser());
        TorchTraining other =
            new TorchTraining(
                network,
                TorchWeights.of(network, own.allParameters()),
                workload.optimiser(),
                settings.threads(),
                own)) {
      settings.progress().begins("comparing losses and gradients");
      Agreement.check(own, other);
      settings.progress().begins("timing the steps");
      WarmUp.run(own);
      Comparison comparison =
          Comparison.of(name() + ", batch " + batch, settings.rounds().run(List.of(own, other)))
              .withTarget(TARGET);
      settings.progress().begins("timing the matrix products alone");
      comparison =
          comparison.withFloor(
              MatrixProducts.ofTraining(workload.maps()).seconds(settings.rounds().few()));
      if (settings.memory()) {
        settings.progress().begins("measuring peak memory");
        comparison =
            comparison.withMemory(
                PeakMemory.measure(model, batch, settings.threads(), own.allParameters())
                    .megabytes());
      }
      return List.of(comparison);
    }
  }
}
