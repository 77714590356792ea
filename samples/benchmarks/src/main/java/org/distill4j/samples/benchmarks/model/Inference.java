package org.distill4j.samples.benchmarks.model;

import java.util.Arrays;
import java.util.List;
import org.distill4j.samples.benchmarks.measure.Agreement;
import org.distill4j.samples.benchmarks.measure.Comparison;
import org.distill4j.samples.benchmarks.measure.Group;
import org.distill4j.samples.benchmarks.measure.Settings;
import org.distill4j.samples.benchmarks.measure.Subject;
import org.distill4j.samples.benchmarks.network.MatrixProducts;
import org.distill4j.samples.benchmarks.network.OwnInference;
import org.distill4j.samples.benchmarks.torch.TorchInference;
import org.distill4j.samples.benchmarks.torch.TorchNetwork;
import org.distill4j.samples.benchmarks.torch.TorchWeights;
import org.distill4j.samples.benchmarks.workload.Model;
import org.distill4j.samples.benchmarks.workload.Workload;

/** The inference of a network on a batch, without dropout; in libtorch without autograd. */
public record Inference(Model model) implements Subject {

  private static final double TARGET = 0.9;

  /** Returns the subjects of all networks. */
  public static List<Subject> all() {
    return Arrays.stream(Model.values()).<Subject>map(Inference::new).toList();
  }

  @Override
  public String name() {
    return model.label() + "-inference";
  }

  @Override
  public Group group() {
    return Group.MODELS;
  }

  @Override
  public String description() {
    return "answers of " + model.description();
  }

  @Override
  public List<Comparison> run(Settings settings) {
    int batch = model.batch(settings);
    Workload workload = model.workload(batch);
    TorchNetwork network = workload.torch();
    try (OwnInference own = new OwnInference(workload.own());
        TorchInference other =
            new TorchInference(
                network, TorchWeights.of(network, own.parameters()), settings.threads())) {
      settings.progress().begins("comparing logits");
      Agreement.check(own, other);
      settings.progress().begins("timing the answers");
      WarmUp.run(own);
      Comparison comparison =
          Comparison.of(name() + ", batch " + batch, settings.rounds().run(List.of(own, other)));
      settings.progress().begins("timing the matrix products alone");
      return List.of(
          comparison
              .withTarget(TARGET)
              .withFloor(
                  MatrixProducts.ofInference(workload.maps()).seconds(settings.rounds().few())));
    }
  }
}
