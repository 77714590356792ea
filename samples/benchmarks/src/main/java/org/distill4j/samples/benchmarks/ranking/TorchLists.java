package org.distill4j.samples.benchmarks.ranking;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Listwise losses in tensors, over a hot and a cold list, for all questions at once. */
final class TorchLists {

  private static final double LEAST = 1e-10;

  private final Tensor teacher;
  private final Tensor order;
  private final int hot;
  private final int cold;
  private final Tensor hotRanks;
  private final Tensor coldWeights;

  /**
   * Creates lists of a teacher's scores, whose order is recorded.
   *
   * @param teacher [batch, classes]
   */
  TorchLists(Tensor teacher, int hot, int cold) {
    this.teacher = teacher;
    this.order = torch.argsort(teacher, -1, true);
    this.hot = hot;
    this.cold = cold;
    long batch = teacher.size(0);
    long classes = teacher.size(1);
    this.hotRanks = torch.arange(new Scalar((long) hot)).expand(batch, hot);
    Tensor ranks = torch.arange(new Scalar(hot + 1L), new Scalar(classes + 1L));
    this.coldWeights = torch.reciprocal(ranks).expand(batch, classes - hot);
  }

  /** Returns the answers of each list in the teacher's order, the cold ones drawn by Zipf's law. */
  Tensor draw() {
    Tensor drawn = torch.multinomial(coldWeights, cold).add(new Scalar((long) hot));
    Tensor coldRanks = drawn.sort().get0();
    return order.gather(1, torch.cat(new TensorVector(hotRanks, coldRanks), 1));
  }

  /** Computes ListNet: the cross-entropy of the softmaxes over the list. */
  float listNet(Tensor student, Tensor lists) {
    Tensor target = torch.softmax(teacher.gather(1, lists), -1);
    Tensor logs = torch.log_softmax(student.gather(1, lists), -1);
    return backward(target.mul(logs).sum(-1).mean().neg());
  }

  private static float backward(Tensor loss) {
    loss.backward();
    return loss.item_float();
  }

  /** Computes the LambdaLoss with the weights NDCG-Loss2++, sigma 1. */
  float lambda(Tensor student, Tensor lists, double mu) {
    Tensor relevance = teacher.gather(1, lists);
    Tensor scores = student.gather(1, lists);
    Tensor weights = lambdaWeights(relevance, scores.detach(), mu);
    Tensor share = torch.sigmoid(pairs(scores)).clamp_min(new Scalar(LEAST));
    Tensor terms = torch.pow(share, weights).clamp_min(new Scalar(LEAST)).log2();
    Tensor counted = pairs(relevance).gt(new Scalar(0f));
    long batch = student.size(0);
    return backward(terms.mul(counted).sum().mul(new Scalar(-1.0 / batch)));
  }

  private static Tensor lambdaWeights(Tensor relevance, Tensor scores, double mu) {
    Tensor positions =
        torch.argsort(torch.argsort(scores, -1, true), -1, false).add(new Scalar(1L));
    Tensor gains =
        torch.pow(new Scalar(2f), relevance.clamp_min(new Scalar(0f))).sub(new Scalar(1f));
    Tensor ranks = torch.arange(new Scalar(1L), new Scalar(relevance.size(1) + 1));
    Tensor best =
        gains.mul(inverseDiscount(ranks)).sum(new long[] {-1}, true, new ScalarTypeOptional());
    Tensor shares = gains.div(best.clamp_min(new Scalar(LEAST)));
    // No pair is at distance 0, where the discount would be infinite.
    Tensor distance = pairs(positions).abs().clamp_min(new Scalar(1L));
    Tensor delta =
        inverseDiscount(distance).sub(inverseDiscount(distance.add(new Scalar(1L)))).abs();
    Tensor own = pairs(inverseDiscount(positions)).abs();
    return delta.mul(new Scalar(mu)).add(own).mul(pairs(shares).abs());
  }

  /** Returns 1 / log2(1 + position). */
  private static Tensor inverseDiscount(Tensor position) {
    return position.add(new Scalar(1L)).log2().reciprocal();
  }

  /** Returns the difference of each pair, [batch, n, n]. */
  private static Tensor pairs(Tensor values) {
    return values.unsqueeze(2).sub(values.unsqueeze(1));
  }
}
