package org.distill4j.examples.scheme;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.examples.distillation.Big;
import org.distill4j.examples.distillation.BigGraph;
import org.distill4j.examples.distillation.Small;
import org.distill4j.examples.distillation.SmallGraph;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.feature.FitNetLoss;

/**
 * Distils {@link Big} into {@link Small}, as specified by {@link HiddenHint}.
 *
 * <pre>
 * role     network              parameters       multiply-adds              bytes
 * teacher  Big          33 * classes + 288  32 * classes + 256  4 * classes + 128
 * student  Small          5 * classes + 36    4 * classes + 32   4 * classes + 16
 * ratio    Big : Small            6.61 : 1            8.00 : 1           1.03 : 1
 * Ratios for classes = 1,000.
 *
 * loss     objective     reads                                             weight  multiply-adds
 * answers  CrossEntropy  student answer, label annotated                      1.0        classes
 * hint     FitNet        teacher hidden, student hidden through Regressor   100.0            160
 *
 * trained with the student, not saved  operation  parameters
 * hint: own                            Regressor         160
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class SmallFromBigHiddenHintDistiller extends Distiller {
  private final BigGraph teacher;
  private final SmallGraph student;
  private final int classes;
  private final double answersWeight;
  private final double hintWeight;

  private SmallFromBigHiddenHintDistiller(Builder builder) {
    this.classes = builder.classes;
    this.answersWeight = builder.answersWeight;
    this.hintWeight = builder.hintWeight;
    this.teacher = BigGraph.builder().classes(classes).build();
    this.student = SmallGraph.builder().classes(classes).build();
    Checks.requirement(
        classes > 1,
        "@CrossEntropy on 'answers' requires classes > 1",
        "classes = " + classes);
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.scheme.SmallFromBigHiddenHint";
  }

  @Override
  public BigGraph teacher() {
    return teacher;
  }

  @Override
  public SmallGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(SmallGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "hint",
            hintWeight,
            new FitNetLoss(),
            LossInput.teacher(BigGraph.HIDDEN),
            LossInput.student(SmallGraph.HIDDEN)
                .through(new RegressorLayer(4, 32, true)))
            .parameters(160L));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private int classes;
    private double answersWeight = 1.0;
    private double hintWeight = 100.0;

    private Builder() {}

    /** Sets the dimension {@code classes}, at least 1. */
    public Builder classes(int classes) {
      this.classes = Checks.size("classes", classes);
      return this;
    }

    /** Sets the weight of the loss {@code answers}, of at least 0; 1.0 by default. */
    public Builder answersWeight(double answersWeight) {
      this.answersWeight = Checks.atLeast("answersWeight", answersWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code hint}, of at least 0; 100.0 by default. */
    public Builder hintWeight(double hintWeight) {
      this.hintWeight = Checks.atLeast("hintWeight", hintWeight, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of("classes");
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "hintWeight");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "classes" -> classes(Checks.whole(name, value));
        case "answersWeight" -> answersWeight(value);
        case "hintWeight" -> hintWeight(value);
        default -> throw Checks.unknown(name, this);
      };
    }

    /**
     * Builds the distiller.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    @Override
    public SmallFromBigHiddenHintDistiller build() {
      Checks.bound("classes", classes);
      return new SmallFromBigHiddenHintDistiller(this);
    }
  }
}
