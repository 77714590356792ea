package org.distill4j.examples.requirement;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;

/**
 * Distils {@link Grouped} into {@link Grouped}, as specified by {@link GroupedDistillation}.
 *
 * <pre>
 * role     network                         parameters          multiply-adds                 bytes
 * teacher  Grouped                   answers * groups  answers * groups + 96           4 * answers
 *                                     + answers + 108                            + 4 * groups + 48
 * student  Grouped                   answers * groups  answers * groups + 96           4 * answers
 *                                     + answers + 108                            + 4 * groups + 48
 * ratio    Grouped : Grouped                 1.00 : 1               1.00 : 1              1.00 : 1
 * Ratios for answers = 1,000, groups = 1,000.
 *
 * loss  objective  reads                           weight  multiply-adds
 * best  TopScores  teacher answer, student answer     1.0              2
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class GroupedDistillationDistiller extends Distiller {
  private final GroupedGraph teacher;
  private final GroupedGraph student;
  private final int answers;
  private final int groups;
  private final double bestWeight;
  private final int bestTop;

  private GroupedDistillationDistiller(Builder builder) {
    this.answers = builder.answers;
    this.groups = builder.groups;
    this.bestWeight = builder.bestWeight;
    this.bestTop = builder.bestTop;
    this.teacher = GroupedGraph.builder().answers(answers).groups(groups).build();
    this.student = GroupedGraph.builder().answers(answers).groups(groups).build();
    Checks.requirement(
        bestTop <= answers,
        "@TopScores on 'best' requires top <= classes",
        "classes = " + answers + ", top = " + bestTop);
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.requirement.GroupedDistillation";
  }

  @Override
  public GroupedGraph teacher() {
    return teacher;
  }

  @Override
  public GroupedGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "best",
            bestWeight,
            new TopScoresLoss(bestTop),
            LossInput.teacher(GroupedGraph.ANSWER),
            LossInput.student(GroupedGraph.ANSWER)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private int answers;
    private int groups;
    private double bestWeight = 1.0;
    private int bestTop = 2;

    private Builder() {}

    /** Sets the dimension {@code answers}, at least 1. */
    public Builder answers(int answers) {
      this.answers = Checks.size("answers", answers);
      return this;
    }

    /** Sets the dimension {@code groups}, at least 1. */
    public Builder groups(int groups) {
      this.groups = Checks.size("groups", groups);
      return this;
    }

    /** Sets the weight of the loss {@code best}, of at least 0; 1.0 by default. */
    public Builder bestWeight(double bestWeight) {
      this.bestWeight = Checks.atLeast("bestWeight", bestWeight, 0.0);
      return this;
    }

    /** Sets the {@code top} of the loss {@code best}, of at least 1; 2 by default. */
    public Builder bestTop(int bestTop) {
      this.bestTop = Checks.atLeast("bestTop", bestTop, 1.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of("answers", "groups");
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("bestWeight", "bestTop");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answers" -> answers(Checks.whole(name, value));
        case "groups" -> groups(Checks.whole(name, value));
        case "bestWeight" -> bestWeight(value);
        case "bestTop" -> bestTop(Checks.whole(name, value));
        default -> throw Checks.unknown(name, this);
      };
    }

    /**
     * Builds the distiller.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    @Override
    public GroupedDistillationDistiller build() {
      Checks.bound("answers", answers);
      Checks.bound("groups", groups);
      return new GroupedDistillationDistiller(this);
    }
  }
}
