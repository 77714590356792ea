package org.distill4j.samples.benchmarks.ranking;

import org.bytedeco.pytorch.Tensor;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.ranking.LambdaLoss;
import org.distill4j.runtime.loss.ranking.ListNetLoss;
import org.distill4j.runtime.loss.ranking.PairwiseRankingLoss;
import org.distill4j.runtime.ranking.list.LambdaWeights;
import org.distill4j.runtime.ranking.list.Reduction;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.runtime.ranking.pair.Margins;
import org.distill4j.samples.benchmarks.torch.Torch;

/** The timed ranking losses, in both libraries. */
enum RankingLoss {
  /** ListNet over a hot list of 100 and a cold one of 10. */
  LIST_NET("ListNet over the teacher's 100 best answers and 10 others") {
    @Override
    Layer layer() {
      return new ListNetLoss(Sampling.ZIPF, HOT, COLD, 1);
    }

    @Override
    TorchRanking torch(RankingScores scores, OwnRanking own, int threads) {
      TorchLists lists = lists(scores);
      Tensor given = given(scores, own);
      return new TorchRanking(
          student -> lists.listNet(student, lists.draw()),
          student -> lists.listNet(student, given),
          scores,
          threads);
    }
  },

  /** The LambdaLoss over the same lists. */
  LAMBDA("LambdaLoss (NDCG-Loss2++) over the same lists") {
    @Override
    Layer layer() {
      return new LambdaLoss(
          Sampling.ZIPF, HOT, COLD, 1, LambdaWeights.NDCG2PP, 1, MU, 0, Reduction.EXAMPLES);
    }

    @Override
    TorchRanking torch(RankingScores scores, OwnRanking own, int threads) {
      TorchLists lists = lists(scores);
      Tensor given = given(scores, own);
      return new TorchRanking(
          student -> lists.lambda(student, lists.draw(), MU),
          student -> lists.lambda(student, given, MU),
          scores,
          threads);
    }
  },

  /** Pairs with one margin. */
  PAIRS("pairs of the 2,500 best answers, one margin") {
    @Override
    Layer layer() {
      return new PairwiseRankingLoss(MARGIN, Margins.UNIFORM, false, 1, 1, TOP);
    }

    @Override
    TorchRanking torch(RankingScores scores, OwnRanking own, int threads) {
      Tensor recorded = recorded(own);
      TorchRanking.Loss loss = student -> TorchPairs.uniform(recorded, student, MARGIN);
      return new TorchRanking(loss, loss, scores, threads);
    }
  },

  /** Pairs with individual margins, which are recorded as far as possible. */
  TRANSPORT_PAIRS("pairs of the 2,500 best answers, margins from a recorded optimal transport") {
    @Override
    Layer layer() {
      return new PairwiseRankingLoss(MARGIN, Margins.OPTIMAL_TRANSPORT, false, 1, 1, TOP);
    }

    @Override
    TorchRanking torch(RankingScores scores, OwnRanking own, int threads) {
      Tensor recorded = recorded(own);
      TorchRanking.Loss loss = student -> TorchPairs.transport(recorded, student, MARGIN);
      return new TorchRanking(loss, loss, scores, threads);
    }
  };

  private static final int HOT = 100;
  private static final int COLD = 10;
  private static final double MU = 10;
  private static final double MARGIN = 1;
  private static final int TOP = 2500;

  private final String description;

  RankingLoss(String description) {
    this.description = description;
  }

  abstract Layer layer();

  abstract TorchRanking torch(RankingScores scores, OwnRanking own, int threads);

  private static Tensor recorded(OwnRanking own) {
    return Torch.tensor(own.recorded().dup().data().asFloat(), own.recorded().shape());
  }

  private static TorchLists lists(RankingScores scores) {
    return new TorchLists(
        Torch.tensor(scores.teacher(), RankingScores.BATCH, scores.classes()), HOT, COLD);
  }

  private static Tensor given(RankingScores scores, OwnRanking own) {
    return Torch.indices(
        DrawnLists.of(scores, own.gradient(), HOT + COLD), RankingScores.BATCH, HOT + COLD);
  }

  boolean isPairwise() {
    return this == PAIRS || this == TRANSPORT_PAIRS;
  }

  /** Returns a short description. */
  String description() {
    return description;
  }
}
