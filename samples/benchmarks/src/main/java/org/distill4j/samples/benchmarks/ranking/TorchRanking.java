package org.distill4j.samples.benchmarks.ranking;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.distill4j.samples.benchmarks.measure.Work;
import org.distill4j.samples.benchmarks.torch.Torch;

/** A ranking loss in tensors with the gradient that autograd computes. */
final class TorchRanking {

  /** A loss of the student's scores. */
  @FunctionalInterface
  interface Loss {

    /** Computes the value, and adds the gradient to that of the student. */
    float run(Tensor student);
  }

  private final Loss timed;
  private final Loss checked;
  private final Tensor student;
  private final int threads;

  /**
   * Creates a loss.
   *
   * @param timed the timed loss, which draws its own lists
   * @param checked the checked loss, with the lists that distill4j drew
   */
  TorchRanking(Loss timed, Loss checked, RankingScores scores, int threads) {
    this.timed = timed;
    this.checked = checked;
    this.student = Torch.trained(scores.student(), RankingScores.BATCH, scores.classes());
    this.threads = threads;
  }

  Work work() {
    return new Work("libtorch", () -> run(timed), this::results);
  }

  private float run(Loss loss) {
    float[] value = new float[1];
    Torch.run(
        threads,
        () -> {
          student.mutable_grad().reset();
          value[0] = loss.run(student);
        });
    return value[0];
  }

  private Map<String, float[]> results() {
    Map<String, float[]> results = new HashMap<>();
    results.put("loss", new float[] {run(checked)});
    results.put("gradient", Torch.floats(student.grad()));
    return results;
  }
}
