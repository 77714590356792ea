package org.distill4j.examples.encoder;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.feature.AttentionMatchingLoss;
import org.distill4j.runtime.loss.feature.CosineDistanceLoss;
import org.distill4j.runtime.loss.feature.FitNetLoss;
import org.distill4j.runtime.loss.feature.PatientDistillationLoss;
import org.distill4j.runtime.loss.feature.RelationDistillationLoss;

/**
 * Distils {@link ReadableEncoder} into {@link SmallTextEncoder}, as specified by {@link EncoderDistillation}.
 *
 * <pre>
 * role     network                                   parameters       multiply-adds          bytes
 * teacher  ReadableEncoder                      16 * vocabulary  80 * words * words     16 * words
 *                                                       + 5,075     + 4,176 * words        * words
 *                                                                              + 48        + 1,792
 *                                                                                     * words + 76
 * student  SmallTextEncoder                      8 * vocabulary  24 * words * words     16 * words
 *                                                         + 915  + 536 * words + 24  * words + 512
 *                                                                                     * words + 44
 * ratio    ReadableEncoder : SmallTextEncoder          2.36 : 1            5.68 : 1       2.54 : 1
 * Ratios for vocabulary = 1,000, words = 20.
 *
 * loss       objective             reads                                     weight  multiply-adds
 * answers    CrossEntropy          student answer, label annotated              1.0              3
 * attention  RelationDistillation  teacher encoder[1].query,                    1.0     24 * words
 *                                  teacher encoder[1].key,                                 * words
 *                                  student encoder.query,
 *                                  student encoder.key
 * values     RelationDistillation  teacher encoder[1].value,                    1.0     24 * words
 *                                  student encoder.value                                   * words
 * maps       AttentionMatching     teacher maps, student maps                   1.0      4 * words
 *                                                                                          * words
 * hidden     FitNet                teacher encoder[1].result,                   1.0    144 * words
 *                                  student encoder.result through Regressor
 * steps      CosineDistance        teacher encoder[1].result,                   1.0    176 * words
 *                                  student encoder.result through Regressor
 * sentences  PatientDistillation   teacher sentence,                            0.1            176
 *                                  student sentence through Regressor
 *
 * trained with the student, not saved  operation  parameters
 * hidden: own                          Regressor         144
 * steps: own                           Regressor         144
 * sentences: own                       Regressor         144
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class EncoderDistillationDistiller extends Distiller {
  private final ReadableEncoderGraph teacher;
  private final SmallTextEncoderGraph student;
  private final int vocabulary;
  private final double answersWeight;
  private final double attentionWeight;
  private final int attentionHeads;
  private final double valuesWeight;
  private final int valuesHeads;
  private final double mapsWeight;
  private final double hiddenWeight;
  private final double stepsWeight;
  private final double sentencesWeight;

  private EncoderDistillationDistiller(Builder builder) {
    this.vocabulary = builder.vocabulary;
    this.answersWeight = builder.answersWeight;
    this.attentionWeight = builder.attentionWeight;
    this.attentionHeads = builder.attentionHeads;
    this.valuesWeight = builder.valuesWeight;
    this.valuesHeads = builder.valuesHeads;
    this.mapsWeight = builder.mapsWeight;
    this.hiddenWeight = builder.hiddenWeight;
    this.stepsWeight = builder.stepsWeight;
    this.sentencesWeight = builder.sentencesWeight;
    this.teacher = ReadableEncoderGraph.builder().vocabulary(vocabulary).build();
    this.student = SmallTextEncoderGraph.builder().vocabulary(vocabulary).build();
    Checks.requirement(
        16 % attentionHeads == 0,
        "@RelationDistillation on 'attention' requires wide % heads == 0",
        "heads = " + attentionHeads + ", wide = 16");
    Checks.requirement(
        8 % attentionHeads == 0,
        "@RelationDistillation on 'attention' requires narrow % heads == 0",
        "heads = " + attentionHeads + ", narrow = 8");
    Checks.requirement(
        16 % valuesHeads == 0,
        "@RelationDistillation on 'values' requires wide % heads == 0",
        "heads = " + valuesHeads + ", wide = 16");
    Checks.requirement(
        8 % valuesHeads == 0,
        "@RelationDistillation on 'values' requires narrow % heads == 0",
        "heads = " + valuesHeads + ", narrow = 8");
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.encoder.EncoderDistillation";
  }

  @Override
  public ReadableEncoderGraph teacher() {
    return teacher;
  }

  @Override
  public SmallTextEncoderGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(SmallTextEncoderGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "attention",
            attentionWeight,
            new RelationDistillationLoss(attentionHeads),
            LossInput.teacher(ReadableEncoderGraph.ENCODER_1_QUERY),
            LossInput.teacher(ReadableEncoderGraph.ENCODER_1_KEY),
            LossInput.student(SmallTextEncoderGraph.ENCODER_QUERY),
            LossInput.student(SmallTextEncoderGraph.ENCODER_KEY)),
        LossNode.of(
            "values",
            valuesWeight,
            new RelationDistillationLoss(valuesHeads),
            LossInput.teacher(ReadableEncoderGraph.ENCODER_1_VALUE),
            LossInput.student(SmallTextEncoderGraph.ENCODER_VALUE)),
        LossNode.of(
            "maps",
            mapsWeight,
            new AttentionMatchingLoss(),
            LossInput.teacher(ReadableEncoderGraph.MAPS),
            LossInput.student(SmallTextEncoderGraph.MAPS)),
        LossNode.of(
            "hidden",
            hiddenWeight,
            new FitNetLoss(),
            LossInput.teacher(ReadableEncoderGraph.ENCODER_1_RESULT),
            LossInput.student(SmallTextEncoderGraph.ENCODER_RESULT)
                .through(new RegressorLayer(8, 16, true)))
            .parameters(144L),
        LossNode.of(
            "steps",
            stepsWeight,
            new CosineDistanceLoss(),
            LossInput.teacher(ReadableEncoderGraph.ENCODER_1_RESULT),
            LossInput.student(SmallTextEncoderGraph.ENCODER_RESULT)
                .through(new RegressorLayer(8, 16, true)))
            .parameters(144L),
        LossNode.of(
            "sentences",
            sentencesWeight,
            new PatientDistillationLoss(),
            LossInput.teacher(ReadableEncoderGraph.SENTENCE),
            LossInput.student(SmallTextEncoderGraph.SENTENCE)
                .through(new RegressorLayer(8, 16, true)))
            .parameters(144L));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private int vocabulary;
    private double answersWeight = 1.0;
    private double attentionWeight = 1.0;
    private int attentionHeads = 2;
    private double valuesWeight = 1.0;
    private int valuesHeads = 2;
    private double mapsWeight = 1.0;
    private double hiddenWeight = 1.0;
    private double stepsWeight = 1.0;
    private double sentencesWeight = 0.1;

    private Builder() {}

    /** Sets the dimension {@code vocabulary}, at least 1. */
    public Builder vocabulary(int vocabulary) {
      this.vocabulary = Checks.size("vocabulary", vocabulary);
      return this;
    }

    /** Sets the weight of the loss {@code answers}, of at least 0; 1.0 by default. */
    public Builder answersWeight(double answersWeight) {
      this.answersWeight = Checks.atLeast("answersWeight", answersWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code attention}, of at least 0; 1.0 by default. */
    public Builder attentionWeight(double attentionWeight) {
      this.attentionWeight = Checks.atLeast("attentionWeight", attentionWeight, 0.0);
      return this;
    }

    /** Sets the {@code heads} of the loss {@code attention}, of at least 1; 2 by default. */
    public Builder attentionHeads(int attentionHeads) {
      this.attentionHeads = Checks.atLeast("attentionHeads", attentionHeads, 1.0);
      return this;
    }

    /** Sets the weight of the loss {@code values}, of at least 0; 1.0 by default. */
    public Builder valuesWeight(double valuesWeight) {
      this.valuesWeight = Checks.atLeast("valuesWeight", valuesWeight, 0.0);
      return this;
    }

    /** Sets the {@code heads} of the loss {@code values}, of at least 1; 2 by default. */
    public Builder valuesHeads(int valuesHeads) {
      this.valuesHeads = Checks.atLeast("valuesHeads", valuesHeads, 1.0);
      return this;
    }

    /** Sets the weight of the loss {@code maps}, of at least 0; 1.0 by default. */
    public Builder mapsWeight(double mapsWeight) {
      this.mapsWeight = Checks.atLeast("mapsWeight", mapsWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code hidden}, of at least 0; 1.0 by default. */
    public Builder hiddenWeight(double hiddenWeight) {
      this.hiddenWeight = Checks.atLeast("hiddenWeight", hiddenWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code steps}, of at least 0; 1.0 by default. */
    public Builder stepsWeight(double stepsWeight) {
      this.stepsWeight = Checks.atLeast("stepsWeight", stepsWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code sentences}, of at least 0; 0.1 by default. */
    public Builder sentencesWeight(double sentencesWeight) {
      this.sentencesWeight = Checks.atLeast("sentencesWeight", sentencesWeight, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of("vocabulary");
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "attentionWeight", "attentionHeads", "valuesWeight", "valuesHeads", "mapsWeight", "hiddenWeight", "stepsWeight", "sentencesWeight");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "vocabulary" -> vocabulary(Checks.whole(name, value));
        case "answersWeight" -> answersWeight(value);
        case "attentionWeight" -> attentionWeight(value);
        case "attentionHeads" -> attentionHeads(Checks.whole(name, value));
        case "valuesWeight" -> valuesWeight(value);
        case "valuesHeads" -> valuesHeads(Checks.whole(name, value));
        case "mapsWeight" -> mapsWeight(value);
        case "hiddenWeight" -> hiddenWeight(value);
        case "stepsWeight" -> stepsWeight(value);
        case "sentencesWeight" -> sentencesWeight(value);
        default -> throw Checks.unknown(name, this);
      };
    }

    /**
     * Builds the distiller.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    @Override
    public EncoderDistillationDistiller build() {
      Checks.bound("vocabulary", vocabulary);
      return new EncoderDistillationDistiller(this);
    }
  }
}
