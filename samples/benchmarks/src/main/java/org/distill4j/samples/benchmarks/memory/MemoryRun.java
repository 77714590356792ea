package org.distill4j.samples.benchmarks.memory;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.pytorch.global.torch;
import org.distill4j.runtime.kernel.BlasLibrary;
import org.distill4j.runtime.kernel.KernelSelection;
import org.distill4j.samples.benchmarks.measure.Contender;
import org.distill4j.samples.benchmarks.torch.TorchVideoQa;
import org.distill4j.samples.benchmarks.videoqa.OwnVideoQa;
import org.distill4j.samples.benchmarks.videoqa.VideoQaBatch;
import org.distill4j.samples.benchmarks.videoqa.VideoQaModel;
import org.distill4j.samples.benchmarks.videoqa.VideoQaSizes;
import org.nd4j.linalg.api.buffer.DataType;

/** The program of a process that trains a few steps and says how large it was. */
final class MemoryRun {

  private static final int STEPS = 3;

  private MemoryRun() {}

  /** Side, model, batch size, threads, file of weights; prints the greatest resident size in kB. */
  public static void main(String[] arguments) throws IOException {
    loadBoth();
    VideoQaModel model = VideoQaModel.valueOf(arguments[1]);
    VideoQaSizes sizes = VideoQaSizes.msvd(Integer.parseInt(arguments[2]));
    int threads = Integer.parseInt(arguments[3]);
    Path weights = Path.of(arguments[4]);
    VideoQaBatch batch = VideoQaBatch.random(sizes, 1);
    Side side = Side.valueOf(arguments[0]);
    try (Contender contender =
        side == Side.OWN
            ? new OwnVideoQa(model, batch)
            : TorchVideoQa.of(model, batch, weights, threads)) {
      for (int step = 0; step < STEPS; step++) {
        contender.step();
      }
    }
    System.out.println(PeakMemory.ofThisProcess());
  }

  /** The libraries of both sides, so that their size is no difference. */
  private static void loadBoth() {
    BlasLibrary.choose();
    KernelSelection.kernels(DataType.FLOAT);
    torch.manual_seed(0);
  }
}
