package org.distill4j.examples.ranking;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.ranking.LambdaLoss;
import org.distill4j.runtime.loss.ranking.ListMleLoss;
import org.distill4j.runtime.loss.ranking.ListNetLoss;
import org.distill4j.runtime.loss.ranking.RankNetLoss;
import org.distill4j.runtime.loss.ranking.StochasticListNetLoss;
import org.distill4j.runtime.ranking.list.LambdaWeights;
import org.distill4j.runtime.ranking.list.Reduction;
import org.distill4j.runtime.ranking.list.Sampling;

/**
 * Distils {@link Ranker} into {@link SmallRanker}, as specified by {@link RankedByLists}.
 *
 * <pre>
 * role     network                       parameters       multiply-adds              bytes
 * teacher  Ranker                33 * answers + 288  32 * answers + 256  4 * answers + 256
 * student  SmallRanker             5 * answers + 36    4 * answers + 32   4 * answers + 32
 * ratio    Ranker : SmallRanker            6.61 : 1            8.00 : 1           1.06 : 1
 * Ratios for answers = 1,000.
 *
 * loss     objective          reads                            weight  multiply-adds
 * answers  CrossEntropy       student answer, label annotated     1.0        answers
 * top      ListNet            teacher answer, student answer     10.0             24
 * noisy    StochasticListNet  teacher answer, student answer      1.0             24
 * order    ListMle            teacher answer, student answer     0.01        answers
 * pairs    RankNet            teacher answer, student answer      1.0            144
 * gains    LambdaLoss         teacher answer, student answer      1.0            288
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class RankedByListsDistiller extends Distiller {
  private final RankerGraph teacher;
  private final SmallRankerGraph student;
  private final int answers;
  private final double answersWeight;
  private final double topWeight;
  private final int topHot;
  private final int topCold;
  private final double topDecay;
  private final double noisyWeight;
  private final int noisyHot;
  private final int noisyCold;
  private final double noisyDecay;
  private final double noisyNoise;
  private final double orderWeight;
  private final int orderHot;
  private final int orderCold;
  private final double orderDecay;
  private final double pairsWeight;
  private final int pairsHot;
  private final int pairsCold;
  private final double pairsDecay;
  private final double gainsWeight;
  private final int gainsHot;
  private final int gainsCold;
  private final double gainsDecay;
  private final double gainsSigma;
  private final double gainsMu;
  private final int gainsPositions;

  private RankedByListsDistiller(Builder builder) {
    this.answers = builder.answers;
    this.answersWeight = builder.answersWeight;
    this.topWeight = builder.topWeight;
    this.topHot = builder.topHot;
    this.topCold = builder.topCold;
    this.topDecay = builder.topDecay;
    this.noisyWeight = builder.noisyWeight;
    this.noisyHot = builder.noisyHot;
    this.noisyCold = builder.noisyCold;
    this.noisyDecay = builder.noisyDecay;
    this.noisyNoise = builder.noisyNoise;
    this.orderWeight = builder.orderWeight;
    this.orderHot = builder.orderHot;
    this.orderCold = builder.orderCold;
    this.orderDecay = builder.orderDecay;
    this.pairsWeight = builder.pairsWeight;
    this.pairsHot = builder.pairsHot;
    this.pairsCold = builder.pairsCold;
    this.pairsDecay = builder.pairsDecay;
    this.gainsWeight = builder.gainsWeight;
    this.gainsHot = builder.gainsHot;
    this.gainsCold = builder.gainsCold;
    this.gainsDecay = builder.gainsDecay;
    this.gainsSigma = builder.gainsSigma;
    this.gainsMu = builder.gainsMu;
    this.gainsPositions = builder.gainsPositions;
    this.teacher = RankerGraph.builder().answers(answers).build();
    this.student = SmallRankerGraph.builder().answers(answers).build();
    Checks.requirement(
        answers > 1,
        "@CrossEntropy on 'answers' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        (long) topCold + topHot > 1,
        "@ListNet on 'top' requires hot + cold > 1",
        "cold = " + topCold + ", hot = " + topHot);
    Checks.requirement(
        (long) topCold + topHot <= answers,
        "@ListNet on 'top' requires hot + cold <= classes",
        "classes = " + answers + ", cold = " + topCold + ", hot = " + topHot);
    Checks.requirement(
        (long) noisyCold + noisyHot > 1,
        "@StochasticListNet on 'noisy' requires hot + cold > 1",
        "cold = " + noisyCold + ", hot = " + noisyHot);
    Checks.requirement(
        (long) noisyCold + noisyHot <= answers,
        "@StochasticListNet on 'noisy' requires hot + cold <= classes",
        "classes = " + answers + ", cold = " + noisyCold + ", hot = " + noisyHot);
    Checks.requirement(
        answers > 1,
        "@ListMle on 'order' requires answers > 1",
        "answers = " + answers);
    Checks.requirement(
        (long) pairsCold + pairsHot > 1,
        "@RankNet on 'pairs' requires hot + cold > 1",
        "cold = " + pairsCold + ", hot = " + pairsHot);
    Checks.requirement(
        (long) pairsCold + pairsHot <= answers,
        "@RankNet on 'pairs' requires hot + cold <= classes",
        "classes = " + answers + ", cold = " + pairsCold + ", hot = " + pairsHot);
    Checks.requirement(
        (long) gainsCold + gainsHot > 1,
        "@LambdaLoss on 'gains' requires hot + cold > 1",
        "cold = " + gainsCold + ", hot = " + gainsHot);
    Checks.requirement(
        (long) gainsCold + gainsHot <= answers,
        "@LambdaLoss on 'gains' requires hot + cold <= classes",
        "classes = " + answers + ", cold = " + gainsCold + ", hot = " + gainsHot);
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.ranking.RankedByLists";
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
            "top",
            topWeight,
            new ListNetLoss(Sampling.EXPONENTIAL, topHot, topCold, topDecay),
            LossInput.teacher(RankerGraph.ANSWER),
            LossInput.student(SmallRankerGraph.ANSWER)),
        LossNode.of(
            "noisy",
            noisyWeight,
            new StochasticListNetLoss(Sampling.ZIPF, noisyHot, noisyCold, noisyDecay, noisyNoise),
            LossInput.teacher(RankerGraph.ANSWER),
            LossInput.student(SmallRankerGraph.ANSWER)),
        LossNode.of(
            "order",
            orderWeight,
            new ListMleLoss(Sampling.FULL, orderHot, orderCold, orderDecay),
            LossInput.teacher(RankerGraph.ANSWER),
            LossInput.student(SmallRankerGraph.ANSWER)),
        LossNode.of(
            "pairs",
            pairsWeight,
            new RankNetLoss(Sampling.RANDOM, pairsHot, pairsCold, pairsDecay),
            LossInput.teacher(RankerGraph.ANSWER),
            LossInput.student(SmallRankerGraph.ANSWER)),
        LossNode.of(
            "gains",
            gainsWeight,
            new LambdaLoss(Sampling.ZIPF, gainsHot, gainsCold, gainsDecay, LambdaWeights.NDCG2, gainsSigma, gainsMu, gainsPositions, Reduction.EXAMPLES),
            LossInput.teacher(RankerGraph.ANSWER),
            LossInput.student(SmallRankerGraph.ANSWER)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private int answers;
    private double answersWeight = 1.0;
    private double topWeight = 10.0;
    private int topHot = 10;
    private int topCold = 2;
    private double topDecay = 0.1;
    private double noisyWeight = 1.0;
    private int noisyHot = 10;
    private int noisyCold = 2;
    private double noisyDecay = 1.0;
    private double noisyNoise = 0.5;
    private double orderWeight = 0.01;
    private int orderHot = 100;
    private int orderCold = 10;
    private double orderDecay = 1.0;
    private double pairsWeight = 1.0;
    private int pairsHot = 0;
    private int pairsCold = 12;
    private double pairsDecay = 1.0;
    private double gainsWeight = 1.0;
    private int gainsHot = 10;
    private int gainsCold = 2;
    private double gainsDecay = 1.0;
    private double gainsSigma = 1.0;
    private double gainsMu = 10.0;
    private int gainsPositions = 0;

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

    /** Sets the weight of the loss {@code top}, of at least 0; 10.0 by default. */
    public Builder topWeight(double topWeight) {
      this.topWeight = Checks.atLeast("topWeight", topWeight, 0.0);
      return this;
    }

    /** Sets the {@code hot} of the loss {@code top}, of at least 0; 10 by default. */
    public Builder topHot(int topHot) {
      this.topHot = Checks.atLeast("topHot", topHot, 0.0);
      return this;
    }

    /** Sets the {@code cold} of the loss {@code top}, of at least 0; 2 by default. */
    public Builder topCold(int topCold) {
      this.topCold = Checks.atLeast("topCold", topCold, 0.0);
      return this;
    }

    /** Sets the {@code decay} of the loss {@code top}, of at least 0; 0.1 by default. */
    public Builder topDecay(double topDecay) {
      this.topDecay = Checks.atLeast("topDecay", topDecay, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code noisy}, of at least 0; 1.0 by default. */
    public Builder noisyWeight(double noisyWeight) {
      this.noisyWeight = Checks.atLeast("noisyWeight", noisyWeight, 0.0);
      return this;
    }

    /** Sets the {@code hot} of the loss {@code noisy}, of at least 0; 10 by default. */
    public Builder noisyHot(int noisyHot) {
      this.noisyHot = Checks.atLeast("noisyHot", noisyHot, 0.0);
      return this;
    }

    /** Sets the {@code cold} of the loss {@code noisy}, of at least 0; 2 by default. */
    public Builder noisyCold(int noisyCold) {
      this.noisyCold = Checks.atLeast("noisyCold", noisyCold, 0.0);
      return this;
    }

    /** Sets the {@code decay} of the loss {@code noisy}, of at least 0; 1.0 by default. */
    public Builder noisyDecay(double noisyDecay) {
      this.noisyDecay = Checks.atLeast("noisyDecay", noisyDecay, 0.0);
      return this;
    }

    /** Sets the {@code noise} of the loss {@code noisy}, of at least 0; 0.5 by default. */
    public Builder noisyNoise(double noisyNoise) {
      this.noisyNoise = Checks.atLeast("noisyNoise", noisyNoise, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code order}, of at least 0; 0.01 by default. */
    public Builder orderWeight(double orderWeight) {
      this.orderWeight = Checks.atLeast("orderWeight", orderWeight, 0.0);
      return this;
    }

    /** Sets the {@code hot} of the loss {@code order}, of at least 0; 100 by default. */
    public Builder orderHot(int orderHot) {
      this.orderHot = Checks.atLeast("orderHot", orderHot, 0.0);
      return this;
    }

    /** Sets the {@code cold} of the loss {@code order}, of at least 0; 10 by default. */
    public Builder orderCold(int orderCold) {
      this.orderCold = Checks.atLeast("orderCold", orderCold, 0.0);
      return this;
    }

    /** Sets the {@code decay} of the loss {@code order}, of at least 0; 1.0 by default. */
    public Builder orderDecay(double orderDecay) {
      this.orderDecay = Checks.atLeast("orderDecay", orderDecay, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code pairs}, of at least 0; 1.0 by default. */
    public Builder pairsWeight(double pairsWeight) {
      this.pairsWeight = Checks.atLeast("pairsWeight", pairsWeight, 0.0);
      return this;
    }

    /** Sets the {@code hot} of the loss {@code pairs}, of at least 0; 0 by default. */
    public Builder pairsHot(int pairsHot) {
      this.pairsHot = Checks.atLeast("pairsHot", pairsHot, 0.0);
      return this;
    }

    /** Sets the {@code cold} of the loss {@code pairs}, of at least 0; 12 by default. */
    public Builder pairsCold(int pairsCold) {
      this.pairsCold = Checks.atLeast("pairsCold", pairsCold, 0.0);
      return this;
    }

    /** Sets the {@code decay} of the loss {@code pairs}, of at least 0; 1.0 by default. */
    public Builder pairsDecay(double pairsDecay) {
      this.pairsDecay = Checks.atLeast("pairsDecay", pairsDecay, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code gains}, of at least 0; 1.0 by default. */
    public Builder gainsWeight(double gainsWeight) {
      this.gainsWeight = Checks.atLeast("gainsWeight", gainsWeight, 0.0);
      return this;
    }

    /** Sets the {@code hot} of the loss {@code gains}, of at least 0; 10 by default. */
    public Builder gainsHot(int gainsHot) {
      this.gainsHot = Checks.atLeast("gainsHot", gainsHot, 0.0);
      return this;
    }

    /** Sets the {@code cold} of the loss {@code gains}, of at least 0; 2 by default. */
    public Builder gainsCold(int gainsCold) {
      this.gainsCold = Checks.atLeast("gainsCold", gainsCold, 0.0);
      return this;
    }

    /** Sets the {@code decay} of the loss {@code gains}, of at least 0; 1.0 by default. */
    public Builder gainsDecay(double gainsDecay) {
      this.gainsDecay = Checks.atLeast("gainsDecay", gainsDecay, 0.0);
      return this;
    }

    /** Sets the {@code sigma} of the loss {@code gains}, above 0; 1.0 by default. */
    public Builder gainsSigma(double gainsSigma) {
      this.gainsSigma = Checks.above("gainsSigma", gainsSigma, 0.0);
      return this;
    }

    /** Sets the {@code mu} of the loss {@code gains}, of at least 0; 10.0 by default. */
    public Builder gainsMu(double gainsMu) {
      this.gainsMu = Checks.atLeast("gainsMu", gainsMu, 0.0);
      return this;
    }

    /** Sets the {@code positions} of the loss {@code gains}, of at least 0; 0 by default. */
    public Builder gainsPositions(int gainsPositions) {
      this.gainsPositions = Checks.atLeast("gainsPositions", gainsPositions, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of("answers");
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "topWeight", "topHot", "topCold", "topDecay", "noisyWeight", "noisyHot", "noisyCold", "noisyDecay", "noisyNoise", "orderWeight", "orderHot", "orderCold", "orderDecay", "pairsWeight", "pairsHot", "pairsCold", "pairsDecay", "gainsWeight", "gainsHot", "gainsCold", "gainsDecay", "gainsSigma", "gainsMu", "gainsPositions");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answers" -> answers(Checks.whole(name, value));
        case "answersWeight" -> answersWeight(value);
        case "topWeight" -> topWeight(value);
        case "topHot" -> topHot(Checks.whole(name, value));
        case "topCold" -> topCold(Checks.whole(name, value));
        case "topDecay" -> topDecay(value);
        case "noisyWeight" -> noisyWeight(value);
        case "noisyHot" -> noisyHot(Checks.whole(name, value));
        case "noisyCold" -> noisyCold(Checks.whole(name, value));
        case "noisyDecay" -> noisyDecay(value);
        case "noisyNoise" -> noisyNoise(value);
        case "orderWeight" -> orderWeight(value);
        case "orderHot" -> orderHot(Checks.whole(name, value));
        case "orderCold" -> orderCold(Checks.whole(name, value));
        case "orderDecay" -> orderDecay(value);
        case "pairsWeight" -> pairsWeight(value);
        case "pairsHot" -> pairsHot(Checks.whole(name, value));
        case "pairsCold" -> pairsCold(Checks.whole(name, value));
        case "pairsDecay" -> pairsDecay(value);
        case "gainsWeight" -> gainsWeight(value);
        case "gainsHot" -> gainsHot(Checks.whole(name, value));
        case "gainsCold" -> gainsCold(Checks.whole(name, value));
        case "gainsDecay" -> gainsDecay(value);
        case "gainsSigma" -> gainsSigma(value);
        case "gainsMu" -> gainsMu(value);
        case "gainsPositions" -> gainsPositions(Checks.whole(name, value));
        default -> throw Checks.unknown(name, this);
      };
    }

    /**
     * Builds the distiller.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    @Override
    public RankedByListsDistiller build() {
      Checks.bound("answers", answers);
      return new RankedByListsDistiller(this);
    }
  }
}
