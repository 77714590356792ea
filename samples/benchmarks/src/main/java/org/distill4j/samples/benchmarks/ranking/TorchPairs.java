package org.distill4j.samples.benchmarks.ranking;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Pairwise losses in tensors: all pairs of some answers of one question at a time, forward and
 * backward, since the pairs of all questions take several gigabytes and those of one question
 * exceed the cache.
 */
final class TorchPairs {

  private TorchPairs() {}

  /** The number of pairs at once; more cost more memory than they save time. */
  private static final int PAIRS = 1 << 18;

  /** Some pairs of a question: those that the teacher orders, and their margins. */
  private record Pairs(Tensor better, Tensor margins) {}

  /** Returns the pairs of some answers with all. */
  @FunctionalInterface
  private interface Block {
    Pairs of(int from, int rows);
  }

  /** The best answers of a question. */
  private record Question(Tensor answers, Block block) {}

  /** Returns the best answers of a question. */
  @FunctionalInterface
  private interface Choice {
    Question of(int question);
  }

  /**
   * Returns a loss with one margin for all pairs.
   *
   * @param recorded [batch, 1, answers]: the answers counted from 1, negative where one is scored
   *     as the one before
   */
  static float uniform(Tensor recorded, Tensor student, double margin) {
    Tensor one = torch.scalar_tensor(new Scalar((float) margin));
    return sum(
        student,
        question -> {
          Tensor places = recorded.select(0, question).select(0, 0);
          Tensor groups = groups(places);
          return new Question(
              answers(places), (from, rows) -> new Pairs(greater(groups, from, rows), one));
        });
  }

  /**
   * Returns a loss with margins from recorded parts of an optimal transport.
   *
   * @param recorded [batch, 3 + passes, answers]: the answers as above; the logarithms of their
   *     scalings; bounds; vectors
   */
  static float transport(Tensor recorded, Tensor student, double factor) {
    long passes = recorded.size(1) - 3;
    Scalar scale = new Scalar((float) factor);
    return sum(
        student,
        question -> {
          Tensor parts = recorded.select(0, question);
          Tensor places = parts.select(0, 0);
          Tensor scalings = parts.select(0, 1);
          Tensor vectors = parts.narrow(0, 3, passes);
          Tensor groups = groups(places);
          return new Question(
              answers(places),
              (from, rows) -> {
                Tensor products = vectors.narrow(1, from, rows).t().matmul(vectors);
                Tensor own = scalings.narrow(0, from, rows).unsqueeze(1);
                Tensor logs = products.add_(own).add_(scalings.unsqueeze(0));
                return new Pairs(greater(groups, from, rows), logs.exp_().mul_(scale));
              });
        });
  }

  private static Tensor answers(Tensor places) {
    return places.abs().to(torch.ScalarType.Long).sub(new Scalar(1L));
  }

  /** Returns a rank for each answer, which equal scores share and which falls from the best. */
  private static Tensor groups(Tensor places) {
    return places.gt(new Scalar(0f)).cumsum(0).neg();
  }

  private static Tensor greater(Tensor values, int from, int rows) {
    return values.narrow(0, from, rows).unsqueeze(1).gt(values.unsqueeze(0));
  }

  /** Computes the mean of the losses of the questions, and their gradient. */
  private static float sum(Tensor student, Choice choice) {
    int batch = (int) student.size(0);
    Tensor gradient = torch.zeros_like(student);
    float sum = 0;
    for (int question = 0; question < batch; question++) {
      PointerScope scope = new PointerScope();
      sum += add(student.detach().select(0, question), choice.of(question), gradient, question);
      scope.close();
    }
    student.mutable_grad().put(gradient.mul_(new Scalar(1f / batch)));
    return sum / batch;
  }

  private static float add(Tensor all, Question chosen, Tensor gradient, int question) {
    Tensor scores = all.index_select(0, chosen.answers()).requires_grad_(true);
    int answers = (int) scores.size(0);
    double loss = 0;
    long pairs = 0;
    int most = Math.max(1, PAIRS / answers);
    for (int from = 0; from < answers; from += most) {
      PointerScope scope = new PointerScope();
      int rows = Math.min(most, answers - from);
      Pairs block = chosen.block().of(from, rows);
      Tensor sum = hinge(scores, block, from, rows);
      sum.backward();
      loss += sum.item_float();
      pairs += block.better().sum().item_long();
      scope.close();
    }
    Tensor mean = scores.grad().div(new Scalar((double) pairs));
    gradient.select(0, question).index_copy_(0, chosen.answers(), mean);
    return (float) (loss / pairs);
  }

  private static Tensor hinge(Tensor scores, Pairs block, int from, int rows) {
    Tensor differences = scores.narrow(0, from, rows).unsqueeze(1).sub(scores.unsqueeze(0));
    return torch.relu(block.margins().sub(differences)).mul(block.better()).sum();
  }
}
