package org.distill4j.samples.benchmarks.memory;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.pytorch.global.torch;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.samples.benchmarks.measure.Contender;
import org.distill4j.samples.benchmarks.network.OwnTraining;
import org.distill4j.samples.benchmarks.own.MatrixLibrary;
import org.distill4j.samples.benchmarks.torch.TorchNetwork;
import org.distill4j.samples.benchmarks.torch.TorchTraining;
import org.distill4j.samples.benchmarks.torch.TorchWeights;
import org.distill4j.samples.benchmarks.workload.Model;
import org.distill4j.samples.benchmarks.workload.Workload;
import org.nd4j.linalg.api.buffer.DataType;

/** The program of a process that trains a few steps and prints its peak memory. */
final class MemoryRun {

  private static final int STEPS = 3;

  private MemoryRun() {}

  /** Takes side, model, batch size, threads and a file of weights; prints the peak size in kB. */
  public static void main(String[] arguments) throws IOException {
    loadBoth();
    Workload workload = Model.valueOf(arguments[1]).workload(Integer.parseInt(arguments[2]));
    int threads = Integer.parseInt(arguments[3]);
    Path weights = Path.of(arguments[4]);
    Side side = Side.valueOf(arguments[0]);
    try (Contender contender =
        side == Side.OWN
            ? new OwnTraining(workload.own(), workload.optimiser())
            : libtorch(workload, weights, threads)) {
      for (int step = 0; step < STEPS; step++) {
        contender.step();
      }
    }
    System.out.println(PeakMemory.ofThisProcess());
  }

  private static Contender libtorch(Workload workload, Path weights, int threads)
      throws IOException {
    TorchNetwork network = workload.torch();
    return new TorchTraining(
        network,
        TorchWeights.read(network, weights),
        workload.optimiser(),
        threads,
        (node, place, rate, shape) -> {
          throw new IllegalStateException("There is nothing to compare with here.");
        });
  }

  /** Loads the libraries of both sides, so that they add the same size to both. */
  private static void loadBoth() {
    MatrixLibrary.select();
    KernelSelection.selectLibraries();
    KernelSelection.kernels(DataType.FLOAT);
    torch.manual_seed(0);
  }
}
