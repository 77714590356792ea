package org.distill4j.examples.tagging;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.answer.CausalCrossEntropyLoss;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.DecoupledDistillationLoss;
import org.distill4j.runtime.loss.answer.JensenShannonLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.loss.candidate.TopAnswersLoss;

/**
 * Distils {@link Reader} into {@link SmallReader}, as specified by {@link ReaderDistillation}.
 *
 * <pre>
 * role     network                    parameters            multiply-adds                    bytes
 * teacher  Reader                49 * vocabulary  24 * vocabulary * words   4 * vocabulary * words
 *                                        + 3,773          + 3,648 * words            + 212 * words
 * student  SmallReader           13 * vocabulary   6 * vocabulary * words   4 * vocabulary * words
 *                                          + 299            + 264 * words             + 68 * words
 * ratio    Reader : SmallReader         3.97 : 1                 4.41 : 1                 1.04 : 1
 * Ratios for vocabulary = 1,000, words = 20.
 *
 * loss       objective              reads                           weight           multiply-adds
 * tags       CrossEntropy           student tag, label annotated       1.0               5 * words
 * words      CausalCrossEntropy     student next, student sentence     0.5      vocabulary * words
 * softTags   VanillaDistillation    teacher tag, student tag           1.0               5 * words
 * otherTags  DecoupledDistillation  teacher tag, student tag,         0.25              10 * words
 *                                   label annotated
 * topWords   TopAnswers             teacher next, student next         1.0      vocabulary * words
 * softWords  JensenShannon          teacher next, student next         1.0  2 * vocabulary * words
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class ReaderDistillationDistiller extends Distiller {
  private final ReaderGraph teacher;
  private final SmallReaderGraph student;
  private final int vocabulary;
  private final double tagsWeight;
  private final double wordsWeight;
  private final double softTagsWeight;
  private final double softTagsTemperature;
  private final boolean softTagsTemperatureSquared;
  private final double otherTagsWeight;
  private final double otherTagsAlpha;
  private final double otherTagsBeta;
  private final double otherTagsTemperature;
  private final double topWordsWeight;
  private final int topWordsTop;
  private final double topWordsTemperature;
  private final boolean topWordsRest;
  private final double softWordsWeight;
  private final double softWordsBeta;
  private final double softWordsTemperature;

  private ReaderDistillationDistiller(Builder builder) {
    this.vocabulary = builder.vocabulary;
    this.tagsWeight = builder.tagsWeight;
    this.wordsWeight = builder.wordsWeight;
    this.softTagsWeight = builder.softTagsWeight;
    this.softTagsTemperature = builder.softTagsTemperature;
    this.softTagsTemperatureSquared = builder.softTagsTemperatureSquared;
    this.otherTagsWeight = builder.otherTagsWeight;
    this.otherTagsAlpha = builder.otherTagsAlpha;
    this.otherTagsBeta = builder.otherTagsBeta;
    this.otherTagsTemperature = builder.otherTagsTemperature;
    this.topWordsWeight = builder.topWordsWeight;
    this.topWordsTop = builder.topWordsTop;
    this.topWordsTemperature = builder.topWordsTemperature;
    this.topWordsRest = builder.topWordsRest;
    this.softWordsWeight = builder.softWordsWeight;
    this.softWordsBeta = builder.softWordsBeta;
    this.softWordsTemperature = builder.softWordsTemperature;
    this.teacher = ReaderGraph.builder().vocabulary(vocabulary).build();
    this.student = SmallReaderGraph.builder().vocabulary(vocabulary).build();
    Checks.requirement(
        vocabulary > 1,
        "@TopAnswers on 'topWords' requires classes > 1",
        "classes = " + vocabulary);
    Checks.requirement(
        topWordsTop <= vocabulary,
        "@TopAnswers on 'topWords' requires top <= classes",
        "classes = " + vocabulary + ", top = " + topWordsTop);
    Checks.requirement(
        vocabulary > 1,
        "@JensenShannon on 'softWords' requires classes > 1",
        "classes = " + vocabulary);
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.tagging.ReaderDistillation";
  }

  @Override
  public ReaderGraph teacher() {
    return teacher;
  }

  @Override
  public SmallReaderGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "tags",
            tagsWeight,
            new CrossEntropyLoss(),
            LossInput.student(SmallReaderGraph.TAG),
            LossInput.label("annotated")),
        LossNode.of(
            "words",
            wordsWeight,
            new CausalCrossEntropyLoss(),
            LossInput.student(SmallReaderGraph.NEXT),
            LossInput.student(SmallReaderGraph.SENTENCE)),
        LossNode.of(
            "softTags",
            softTagsWeight,
            new VanillaDistillationLoss(softTagsTemperature, softTagsTemperatureSquared),
            LossInput.teacher(ReaderGraph.TAG),
            LossInput.student(SmallReaderGraph.TAG)),
        LossNode.of(
            "otherTags",
            otherTagsWeight,
            new DecoupledDistillationLoss(otherTagsAlpha, otherTagsBeta, otherTagsTemperature),
            LossInput.teacher(ReaderGraph.TAG),
            LossInput.student(SmallReaderGraph.TAG),
            LossInput.label("annotated")),
        LossNode.of(
            "topWords",
            topWordsWeight,
            new TopAnswersLoss(topWordsTop, topWordsTemperature, topWordsRest),
            LossInput.teacher(ReaderGraph.NEXT),
            LossInput.student(SmallReaderGraph.NEXT)),
        LossNode.of(
            "softWords",
            softWordsWeight,
            new JensenShannonLoss(softWordsBeta, softWordsTemperature),
            LossInput.teacher(ReaderGraph.NEXT),
            LossInput.student(SmallReaderGraph.NEXT)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private int vocabulary;
    private double tagsWeight = 1.0;
    private double wordsWeight = 0.5;
    private double softTagsWeight = 1.0;
    private double softTagsTemperature = 2.0;
    private boolean softTagsTemperatureSquared = true;
    private double otherTagsWeight = 0.25;
    private double otherTagsAlpha = 1.0;
    private double otherTagsBeta = 8.0;
    private double otherTagsTemperature = 2.0;
    private double topWordsWeight = 1.0;
    private int topWordsTop = 3;
    private double topWordsTemperature = 1.0;
    private boolean topWordsRest = true;
    private double softWordsWeight = 1.0;
    private double softWordsBeta = 0.5;
    private double softWordsTemperature = 1.0;

    private Builder() {}

    /** Sets the dimension {@code vocabulary}, at least 1. */
    public Builder vocabulary(int vocabulary) {
      this.vocabulary = Checks.size("vocabulary", vocabulary);
      return this;
    }

    /** Sets the weight of the loss {@code tags}, of at least 0; 1.0 by default. */
    public Builder tagsWeight(double tagsWeight) {
      this.tagsWeight = Checks.atLeast("tagsWeight", tagsWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code words}, of at least 0; 0.5 by default. */
    public Builder wordsWeight(double wordsWeight) {
      this.wordsWeight = Checks.atLeast("wordsWeight", wordsWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code softTags}, of at least 0; 1.0 by default. */
    public Builder softTagsWeight(double softTagsWeight) {
      this.softTagsWeight = Checks.atLeast("softTagsWeight", softTagsWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code softTags}, above 0; 2.0 by default. */
    public Builder softTagsTemperature(double softTagsTemperature) {
      this.softTagsTemperature = Checks.above("softTagsTemperature", softTagsTemperature, 0.0);
      return this;
    }

    /** Sets the {@code temperatureSquared} of the loss {@code softTags}; true by default. */
    public Builder softTagsTemperatureSquared(boolean softTagsTemperatureSquared) {
      this.softTagsTemperatureSquared = softTagsTemperatureSquared;
      return this;
    }

    /** Sets the weight of the loss {@code otherTags}, of at least 0; 0.25 by default. */
    public Builder otherTagsWeight(double otherTagsWeight) {
      this.otherTagsWeight = Checks.atLeast("otherTagsWeight", otherTagsWeight, 0.0);
      return this;
    }

    /** Sets the {@code alpha} of the loss {@code otherTags}, of at least 0; 1.0 by default. */
    public Builder otherTagsAlpha(double otherTagsAlpha) {
      this.otherTagsAlpha = Checks.atLeast("otherTagsAlpha", otherTagsAlpha, 0.0);
      return this;
    }

    /** Sets the {@code beta} of the loss {@code otherTags}, of at least 0; 8.0 by default. */
    public Builder otherTagsBeta(double otherTagsBeta) {
      this.otherTagsBeta = Checks.atLeast("otherTagsBeta", otherTagsBeta, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code otherTags}, above 0; 2.0 by default. */
    public Builder otherTagsTemperature(double otherTagsTemperature) {
      this.otherTagsTemperature = Checks.above("otherTagsTemperature", otherTagsTemperature, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code topWords}, of at least 0; 1.0 by default. */
    public Builder topWordsWeight(double topWordsWeight) {
      this.topWordsWeight = Checks.atLeast("topWordsWeight", topWordsWeight, 0.0);
      return this;
    }

    /** Sets the {@code top} of the loss {@code topWords}, of at least 1; 3 by default. */
    public Builder topWordsTop(int topWordsTop) {
      this.topWordsTop = Checks.atLeast("topWordsTop", topWordsTop, 1.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code topWords}, above 0; 1.0 by default. */
    public Builder topWordsTemperature(double topWordsTemperature) {
      this.topWordsTemperature = Checks.above("topWordsTemperature", topWordsTemperature, 0.0);
      return this;
    }

    /** Sets the {@code rest} of the loss {@code topWords}; true by default. */
    public Builder topWordsRest(boolean topWordsRest) {
      this.topWordsRest = topWordsRest;
      return this;
    }

    /** Sets the weight of the loss {@code softWords}, of at least 0; 1.0 by default. */
    public Builder softWordsWeight(double softWordsWeight) {
      this.softWordsWeight = Checks.atLeast("softWordsWeight", softWordsWeight, 0.0);
      return this;
    }

    /** Sets the {@code beta} of the loss {@code softWords}, from 0 to 1; 0.5 by default. */
    public Builder softWordsBeta(double softWordsBeta) {
      this.softWordsBeta = Checks.range(
          "softWordsBeta", softWordsBeta, 0.0, 1.0, false, false);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code softWords}, above 0; 1.0 by default. */
    public Builder softWordsTemperature(double softWordsTemperature) {
      this.softWordsTemperature = Checks.above("softWordsTemperature", softWordsTemperature, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of("vocabulary");
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("tagsWeight", "wordsWeight", "softTagsWeight", "softTagsTemperature", "softTagsTemperatureSquared", "otherTagsWeight", "otherTagsAlpha", "otherTagsBeta", "otherTagsTemperature", "topWordsWeight", "topWordsTop", "topWordsTemperature", "topWordsRest", "softWordsWeight", "softWordsBeta", "softWordsTemperature");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "vocabulary" -> vocabulary(Checks.whole(name, value));
        case "tagsWeight" -> tagsWeight(value);
        case "wordsWeight" -> wordsWeight(value);
        case "softTagsWeight" -> softTagsWeight(value);
        case "softTagsTemperature" -> softTagsTemperature(value);
        case "softTagsTemperatureSquared" -> softTagsTemperatureSquared(Checks.flag(name, value));
        case "otherTagsWeight" -> otherTagsWeight(value);
        case "otherTagsAlpha" -> otherTagsAlpha(value);
        case "otherTagsBeta" -> otherTagsBeta(value);
        case "otherTagsTemperature" -> otherTagsTemperature(value);
        case "topWordsWeight" -> topWordsWeight(value);
        case "topWordsTop" -> topWordsTop(Checks.whole(name, value));
        case "topWordsTemperature" -> topWordsTemperature(value);
        case "topWordsRest" -> topWordsRest(Checks.flag(name, value));
        case "softWordsWeight" -> softWordsWeight(value);
        case "softWordsBeta" -> softWordsBeta(value);
        case "softWordsTemperature" -> softWordsTemperature(value);
        default -> throw Checks.unknown(name, this);
      };
    }

    /**
     * Builds the distiller.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    @Override
    public ReaderDistillationDistiller build() {
      Checks.bound("vocabulary", vocabulary);
      return new ReaderDistillationDistiller(this);
    }
  }
}
