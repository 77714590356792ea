package org.distill4j.samples.benchmarks.busy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.samples.benchmarks.measure.Contender;
import org.distill4j.samples.benchmarks.measure.Settings;
import org.distill4j.samples.benchmarks.measure.Timing;
import org.distill4j.samples.benchmarks.network.OwnTraining;
import org.distill4j.samples.benchmarks.torch.TorchNetwork;
import org.distill4j.samples.benchmarks.torch.TorchTraining;
import org.distill4j.samples.benchmarks.torch.TorchWeights;
import org.distill4j.samples.benchmarks.workload.Model;
import org.distill4j.samples.benchmarks.workload.Workload;

/** Times training steps alone and beside a process that keeps one core busy. */
public final class BesideOthers {

  private static final List<Model> MODELS = List.of(Model.ANSWERER, Model.STUDENT);

  private BesideOthers() {}

  /** Runs two networks in both libraries. */
  public static List<Disturbance> run(Settings settings) throws IOException {
    List<Disturbance> disturbances = new ArrayList<>();
    for (Model model : MODELS) {
      disturbances.addAll(run(model, settings));
    }
    return disturbances;
  }

  private static List<Disturbance> run(Model model, Settings settings) throws IOException {
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
      String name = model.label() + ", batch " + batch;
      List<Contender> contenders = List.of(own, other);
      settings.progress().begins(name + ": alone");
      List<Timing> alone = settings.rounds().run(contenders);
      settings.progress().begins(name + ": beside a process that keeps one core busy");
      List<Timing> beside = beside(contenders, settings);
      List<Disturbance> disturbances = new ArrayList<>();
      for (int i = 0; i < contenders.size(); i++) {
        disturbances.add(new Disturbance(name, alone.get(i), beside.get(i)));
      }
      return disturbances;
    }
  }

  private static List<Timing> beside(List<Contender> contenders, Settings settings)
      throws IOException {
    Neighbour neighbour = new Neighbour();
    try {
      return settings.rounds().run(contenders);
    } finally {
      neighbour.close();
    }
  }

  /** Returns the results as a table in Markdown. */
  public static String table(List<Disturbance> disturbances) {
    Table table =
        new Table(
            2, List.of("network", "contender", "alone ms", "beside ms", "times", "collapses"));
    for (Disturbance disturbance : disturbances) {
      table.add(
          disturbance.network(),
          disturbance.alone().contender(),
          Numbers.fixed(1e3 * disturbance.alone().wall(), 1),
          Numbers.fixed(1e3 * disturbance.beside().wall(), 1),
          Numbers.fixed(disturbance.factor(), 2),
          disturbance.collapses() ? "yes" : "no");
    }
    return table.markdown();
  }
}
