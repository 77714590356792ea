package org.distill4j.examples.ranking;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.ranking.PairwiseRankingLoss;
import org.distill4j.runtime.ranking.development.RankingPreset;
import org.distill4j.runtime.ranking.pair.Margins;

/**
 * Distils {@link Ranker} into {@link SmallRanker}, as specified by {@link RankedByPairs}.
 *
 * <pre>
 * role     network                       parameters       multiply-adds              bytes
 * teacher  Ranker                33 * answers + 288  32 * answers + 256  4 * answers + 256
 * student  SmallRanker             5 * answers + 36    4 * answers + 32   4 * answers + 32
 * ratio    Ranker : SmallRanker            6.61 : 1            8.00 : 1           1.06 : 1
 * Ratios for answers = 1,000.
 *
 * loss     objective        reads                                 weight             multiply-adds
 * answers  CrossEntropy     student answer, label annotated          1.0                   answers
 * ranking  PairwiseRanking  teacher answer,                        100.0   answers * rankingPasses
 *                           10 passes of teacher answer,                           * rankingPasses
 *                           student answer
 * evenly   PairwiseRanking  teacher answer, student answer           0.0                   answers
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class RankedByPairsDistiller extends Distiller {
  private final RankerGraph teacher;
  private final SmallRankerGraph student;
  private final int answers;
  private final double answersWeight;
  private final double rankingWeight;
  private final double rankingMargin;
  private final boolean rankingScaled;
  private final double rankingRegularisation;
  private final double rankingMinUncertainty;
  private final int rankingTop;
  private final int rankingPasses;
  private final double evenlyWeight;
  private final double evenlyMargin;
  private final boolean evenlyScaled;
  private final double evenlyRegularisation;
  private final double evenlyMinUncertainty;
  private final int evenlyTop;

  private RankedByPairsDistiller(Builder builder) {
    this.answers = builder.answers;
    this.answersWeight = builder.answersWeight;
    this.rankingWeight = builder.rankingWeight;
    this.rankingMargin = builder.rankingMargin;
    this.rankingScaled = builder.rankingScaled;
    this.rankingRegularisation = builder.rankingRegularisation;
    this.rankingMinUncertainty = builder.rankingMinUncertainty;
    this.rankingTop = builder.rankingTop;
    this.rankingPasses = builder.rankingPasses;
    this.evenlyWeight = builder.evenlyWeight;
    this.evenlyMargin = builder.evenlyMargin;
    this.evenlyScaled = builder.evenlyScaled;
    this.evenlyRegularisation = builder.evenlyRegularisation;
    this.evenlyMinUncertainty = builder.evenlyMinUncertainty;
    this.evenlyTop = builder.evenlyTop;
    this.teacher = RankerGraph.builder().answers(answers).build();
    this.student = SmallRankerGraph.builder().answers(answers).build();
    Checks.requirement(
        answers > 1,
        "@CrossEntropy on 'answers' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@PairwiseRanking on 'ranking' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        rankingTop > 1,
        "@PairwiseRanking on 'ranking' requires top > 1",
        "top = " + rankingTop);
    Checks.requirement(
        evenlyTop > 1,
        "@PairwiseRanking on 'evenly' requires top > 1",
        "top = " + evenlyTop);
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.ranking.RankedByPairs";
  }

  @Override
  public RankerGraph teacher() {
    return teacher;
  }

  @Override
  public SmallRankerGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(SmallRankerGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "ranking",
            rankingWeight,
            new PairwiseRankingLoss(rankingMargin, Margins.OPTIMAL_TRANSPORT, rankingScaled, rankingRegularisation, rankingMinUncertainty, rankingTop, RankingPreset.PAPER),
            LossInput.teacher(RankerGraph.ANSWER),
            LossInput.teacher(RankerGraph.ANSWER).passes(rankingPasses, RankerGraph.DROPPED),
            LossInput.student(SmallRankerGraph.ANSWER)),
        LossNode.of(
            "evenly",
            evenlyWeight,
            new PairwiseRankingLoss(evenlyMargin, Margins.UNIFORM, evenlyScaled, evenlyRegularisation, evenlyMinUncertainty, evenlyTop, RankingPreset.PAPER),
            LossInput.teacher(RankerGraph.ANSWER),
            LossInput.student(SmallRankerGraph.ANSWER)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private int answers;
    private double answersWeight = 1.0;
    private double rankingWeight = 100.0;
    private double rankingMargin = 1.0;
    private boolean rankingScaled = false;
    private double rankingRegularisation = 1.0;
    private double rankingMinUncertainty = 0.01;
    private int rankingTop = 2500;
    private int rankingPasses = 10;
    private double evenlyWeight = 0.0;
    private double evenlyMargin = 0.1;
    private boolean evenlyScaled = false;
    private double evenlyRegularisation = 1.0;
    private double evenlyMinUncertainty = 0.01;
    private int evenlyTop = 50;

    private Builder() {}

    /** Sets the dimension {@code answers}, at least 1. */
    public Builder answers(int answers) {
      this.answers = Checks.size("answers", answers);
      return this;
    }

    /** Sets the weight of the loss {@code answers}, of at least 0; 1.0 by default. */
    public Builder answersWeight(double answersWeight) {
      this.answersWeight = Checks.atLeast("answersWeight", answersWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code ranking}, of at least 0; 100.0 by default. */
    public Builder rankingWeight(double rankingWeight) {
      this.rankingWeight = Checks.atLeast("rankingWeight", rankingWeight, 0.0);
      return this;
    }

    /** Sets the {@code margin} of the loss {@code ranking}, of at least 0; 1.0 by default. */
    public Builder rankingMargin(double rankingMargin) {
      this.rankingMargin = Checks.atLeast("rankingMargin", rankingMargin, 0.0);
      return this;
    }

    /** Sets the {@code scaled} of the loss {@code ranking}; false by default. */
    public Builder rankingScaled(boolean rankingScaled) {
      this.rankingScaled = rankingScaled;
      return this;
    }

    /** Sets the {@code regularisation} of the loss {@code ranking}, above 0; 1.0 by default. */
    public Builder rankingRegularisation(double rankingRegularisation) {
      this.rankingRegularisation = Checks.above("rankingRegularisation", rankingRegularisation, 0.0);
      return this;
    }

    /** Sets the {@code minUncertainty} of the loss {@code ranking}, above 0; 0.01 by default. */
    public Builder rankingMinUncertainty(double rankingMinUncertainty) {
      this.rankingMinUncertainty = Checks.above("rankingMinUncertainty", rankingMinUncertainty, 0.0);
      return this;
    }

    /** Sets the {@code top} of the loss {@code ranking}, of at least 1; 2500 by default. */
    public Builder rankingTop(int rankingTop) {
      this.rankingTop = Checks.atLeast("rankingTop", rankingTop, 1.0);
      return this;
    }

    /** Sets the number of passes of {@code uncertain} of the loss {@code ranking}, of at least 2; 10 by default. */
    public Builder rankingPasses(int rankingPasses) {
      this.rankingPasses = Checks.atLeast("rankingPasses", rankingPasses, 2.0);
      return this;
    }

    /** Sets the weight of the loss {@code evenly}, of at least 0; 0.0 by default. */
    public Builder evenlyWeight(double evenlyWeight) {
      this.evenlyWeight = Checks.atLeast("evenlyWeight", evenlyWeight, 0.0);
      return this;
    }

    /** Sets the {@code margin} of the loss {@code evenly}, of at least 0; 0.1 by default. */
    public Builder evenlyMargin(double evenlyMargin) {
      this.evenlyMargin = Checks.atLeast("evenlyMargin", evenlyMargin, 0.0);
      return this;
    }

    /** Sets the {@code scaled} of the loss {@code evenly}; false by default. */
    public Builder evenlyScaled(boolean evenlyScaled) {
      this.evenlyScaled = evenlyScaled;
      return this;
    }

    /** Sets the {@code regularisation} of the loss {@code evenly}, above 0; 1.0 by default. */
    public Builder evenlyRegularisation(double evenlyRegularisation) {
      this.evenlyRegularisation = Checks.above("evenlyRegularisation", evenlyRegularisation, 0.0);
      return this;
    }

    /** Sets the {@code minUncertainty} of the loss {@code evenly}, above 0; 0.01 by default. */
    public Builder evenlyMinUncertainty(double evenlyMinUncertainty) {
      this.evenlyMinUncertainty = Checks.above("evenlyMinUncertainty", evenlyMinUncertainty, 0.0);
      return this;
    }

    /** Sets the {@code top} of the loss {@code evenly}, of at least 1; 50 by default. */
    public Builder evenlyTop(int evenlyTop) {
      this.evenlyTop = Checks.atLeast("evenlyTop", evenlyTop, 1.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of("answers");
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "rankingWeight", "rankingMargin", "rankingScaled", "rankingRegularisation", "rankingMinUncertainty", "rankingTop", "rankingPasses", "evenlyWeight", "evenlyMargin", "evenlyScaled", "evenlyRegularisation", "evenlyMinUncertainty", "evenlyTop");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answers" -> answers(Checks.whole(name, value));
        case "answersWeight" -> answersWeight(value);
        case "rankingWeight" -> rankingWeight(value);
        case "rankingMargin" -> rankingMargin(value);
        case "rankingScaled" -> rankingScaled(Checks.flag(name, value));
        case "rankingRegularisation" -> rankingRegularisation(value);
        case "rankingMinUncertainty" -> rankingMinUncertainty(value);
        case "rankingTop" -> rankingTop(Checks.whole(name, value));
        case "rankingPasses" -> rankingPasses(Checks.whole(name, value));
        case "evenlyWeight" -> evenlyWeight(value);
        case "evenlyMargin" -> evenlyMargin(value);
        case "evenlyScaled" -> evenlyScaled(Checks.flag(name, value));
        case "evenlyRegularisation" -> evenlyRegularisation(value);
        case "evenlyMinUncertainty" -> evenlyMinUncertainty(value);
        case "evenlyTop" -> evenlyTop(Checks.whole(name, value));
        default -> throw Checks.unknown(name, this);
      };
    }

    /**
     * Builds the distiller.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    @Override
    public RankedByPairsDistiller build() {
      Checks.bound("answers", answers);
      return new RankedByPairsDistiller(this);
    }
  }
}
