package org.distill4j.examples.writing;

import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.sampling.OwnSamples;
import org.distill4j.runtime.loss.answer.CausalCrossEntropyLoss;
import org.distill4j.runtime.loss.answer.JensenShannonLoss;

/**
 * Distils {@link Writer} into {@link SmallWriter}, as specified by {@link OnItsOwn}.
 *
 * <pre>
 * role     network                    parameters            multiply-adds                    bytes
 * teacher  Writer                49 * vocabulary  24 * vocabulary * words   4 * vocabulary * words
 *                                        + 2,376     + 48 * words * words            + 768 * words
 *                                                         + 2,304 * words
 * student  SmallWriter           17 * vocabulary   8 * vocabulary * words   4 * vocabulary * words
 *                                          + 432            + 384 * words             + 64 * words
 * ratio    Writer : SmallWriter         2.95 : 1                 3.25 : 1                 1.17 : 1
 * Ratios for vocabulary = 1,000, words = 20.
 *
 * loss       objective           reads                          weight           multiply-adds
 * words      CausalCrossEntropy  student next, student written     0.5      vocabulary * words
 * softWords  JensenShannon       teacher next, student next        1.0  2 * vocabulary * words
 *
 * The values of the teachers are computed in each step; nothing is recorded.
 *
 * In a fraction of the batches, the student writes 'written' itself; there count: softWords.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class OnItsOwnDistiller extends Distiller {
  private final WriterGraph teacher;
  private final SmallWriterGraph student;
  private final int vocabulary;
  private final double ownSamplesFraction;
  private final double ownSamplesTemperature;
  private final int ownSamplesPrompt;
  private final int ownSamplesAfter;
  private final int ownSamplesEnd;
  private final double wordsWeight;
  private final double softWordsWeight;
  private final double softWordsBeta;
  private final double softWordsTemperature;

  private OnItsOwnDistiller(Builder builder) {
    this.vocabulary = builder.vocabulary;
    this.ownSamplesFraction = builder.ownSamplesFraction;
    this.ownSamplesTemperature = builder.ownSamplesTemperature;
    this.ownSamplesPrompt = builder.ownSamplesPrompt;
    this.ownSamplesAfter = builder.ownSamplesAfter;
    this.ownSamplesEnd = builder.ownSamplesEnd;
    this.wordsWeight = builder.wordsWeight;
    this.softWordsWeight = builder.softWordsWeight;
    this.softWordsBeta = builder.softWordsBeta;
    this.softWordsTemperature = builder.softWordsTemperature;
    this.teacher = WriterGraph.builder().vocabulary(vocabulary).build();
    this.student = SmallWriterGraph.builder().vocabulary(vocabulary).build();
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
  public boolean live() {
    return true;
  }

  @Override
  public String name() {
    return "org.distill4j.examples.writing.OnItsOwn";
  }

  @Override
  public WriterGraph teacher() {
    return teacher;
  }

  @Override
  public SmallWriterGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "words",
            wordsWeight,
            new CausalCrossEntropyLoss(),
            LossInput.student(SmallWriterGraph.NEXT),
            LossInput.student(SmallWriterGraph.WRITTEN)),
        LossNode.of(
            "softWords",
            softWordsWeight,
            new JensenShannonLoss(softWordsBeta, softWordsTemperature),
            LossInput.teacher(WriterGraph.NEXT),
            LossInput.student(SmallWriterGraph.NEXT)));
  }

  @Override
  public Optional<OwnSamples> ownSamples() {
    return Optional.of(
        new OwnSamples(
            SmallWriterGraph.WRITTEN,
            SmallWriterGraph.NEXT,
            ownSamplesFraction,
            ownSamplesTemperature,
            ownSamplesPrompt,
            ownSamplesAfter,
            ownSamplesEnd,
            List.of("softWords")));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private int vocabulary;
    private double ownSamplesFraction = 0.5;
    private double ownSamplesTemperature = 1.0;
    private int ownSamplesPrompt = 1;
    private int ownSamplesAfter = -1;
    private int ownSamplesEnd = -1;
    private double wordsWeight = 0.5;
    private double softWordsWeight = 1.0;
    private double softWordsBeta = 0.9;
    private double softWordsTemperature = 1.0;

    private Builder() {}

    /** Sets the dimension {@code vocabulary}, at least 1. */
    public Builder vocabulary(int vocabulary) {
      this.vocabulary = Checks.size("vocabulary", vocabulary);
      return this;
    }

    /** Sets the {@code fraction} of the student's own samples, from 0 to 1; 0.5 by default. */
    public Builder ownSamplesFraction(double ownSamplesFraction) {
      this.ownSamplesFraction = Checks.range(
          "ownSamplesFraction", ownSamplesFraction, 0.0, 1.0, false, false);
      return this;
    }

    /** Sets the {@code temperature} of the student's own samples, of at least 0; 1.0 by default. */
    public Builder ownSamplesTemperature(double ownSamplesTemperature) {
      this.ownSamplesTemperature = Checks.atLeast("ownSamplesTemperature", ownSamplesTemperature, 0.0);
      return this;
    }

    /** Sets the {@code prompt} of the student's own samples, of at least 1; 1 by default. */
    public Builder ownSamplesPrompt(int ownSamplesPrompt) {
      this.ownSamplesPrompt = Checks.atLeast("ownSamplesPrompt", ownSamplesPrompt, 1.0);
      return this;
    }

    /** Sets the {@code after} of the student's own samples, of at least -1; -1 by default. */
    public Builder ownSamplesAfter(int ownSamplesAfter) {
      this.ownSamplesAfter = Checks.atLeast("ownSamplesAfter", ownSamplesAfter, -1.0);
      return this;
    }

    /** Sets the {@code end} of the student's own samples, of at least -1; -1 by default. */
    public Builder ownSamplesEnd(int ownSamplesEnd) {
      this.ownSamplesEnd = Checks.atLeast("ownSamplesEnd", ownSamplesEnd, -1.0);
      return this;
    }

    /** Sets the weight of the loss {@code words}, of at least 0; 0.5 by default. */
    public Builder wordsWeight(double wordsWeight) {
      this.wordsWeight = Checks.atLeast("wordsWeight", wordsWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code softWords}, of at least 0; 1.0 by default. */
    public Builder softWordsWeight(double softWordsWeight) {
      this.softWordsWeight = Checks.atLeast("softWordsWeight", softWordsWeight, 0.0);
      return this;
    }

    /** Sets the {@code beta} of the loss {@code softWords}, from 0 to 1; 0.9 by default. */
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
      return List.of("ownSamplesFraction", "ownSamplesTemperature", "ownSamplesPrompt", "ownSamplesAfter", "ownSamplesEnd", "wordsWeight", "softWordsWeight", "softWordsBeta", "softWordsTemperature");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "vocabulary" -> vocabulary(Checks.whole(name, value));
        case "ownSamplesFraction" -> ownSamplesFraction(value);
        case "ownSamplesTemperature" -> ownSamplesTemperature(value);
        case "ownSamplesPrompt" -> ownSamplesPrompt(Checks.whole(name, value));
        case "ownSamplesAfter" -> ownSamplesAfter(Checks.whole(name, value));
        case "ownSamplesEnd" -> ownSamplesEnd(Checks.whole(name, value));
        case "wordsWeight" -> wordsWeight(value);
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
    public OnItsOwnDistiller build() {
      Checks.bound("vocabulary", vocabulary);
      return new OnItsOwnDistiller(this);
    }
  }
}
