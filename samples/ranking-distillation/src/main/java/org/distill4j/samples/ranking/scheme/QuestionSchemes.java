package org.distill4j.samples.ranking.scheme;

import org.distill4j.dsl.Distillation;
import org.distill4j.samples.ranking.QuestionAnswerer;

/**
 * The schemes for questions without videos: the losses of those for videos, over {@link
 * QuestionAnswerer}.
 */
public interface QuestionSchemes {

  /** {@link org.distill4j.samples.ranking.scheme.Undistilled}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface Undistilled extends org.distill4j.samples.ranking.scheme.Undistilled {}

  /** {@link org.distill4j.samples.ranking.scheme.Vanilla}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface Vanilla extends org.distill4j.samples.ranking.scheme.Vanilla {}

  /** {@link org.distill4j.samples.ranking.scheme.Angles}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface Angles extends org.distill4j.samples.ranking.scheme.Angles {}

  /** {@link org.distill4j.samples.ranking.scheme.Curriculum}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface Curriculum extends org.distill4j.samples.ranking.scheme.Curriculum {}

  /** {@link org.distill4j.samples.ranking.scheme.Decoupled}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface Decoupled extends org.distill4j.samples.ranking.scheme.Decoupled {}

  /** {@link org.distill4j.samples.ranking.scheme.Distances}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface Distances extends org.distill4j.samples.ranking.scheme.Distances {}

  /** {@link org.distill4j.samples.ranking.scheme.FullList}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface FullList extends org.distill4j.samples.ranking.scheme.FullList {}

  /** {@link org.distill4j.samples.ranking.scheme.GainOrder}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface GainOrder extends org.distill4j.samples.ranking.scheme.GainOrder {}

  /** {@link org.distill4j.samples.ranking.scheme.GainOrderOne}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface GainOrderOne extends org.distill4j.samples.ranking.scheme.GainOrderOne {}

  /** {@link org.distill4j.samples.ranking.scheme.GainOrderTwo}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface GainOrderTwo extends org.distill4j.samples.ranking.scheme.GainOrderTwo {}

  /** {@link org.distill4j.samples.ranking.scheme.Hints}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface Hints extends org.distill4j.samples.ranking.scheme.Hints {}

  /** {@link org.distill4j.samples.ranking.scheme.NoisyList}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface NoisyList extends org.distill4j.samples.ranking.scheme.NoisyList {}

  /** {@link org.distill4j.samples.ranking.scheme.PairOrder}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface PairOrder extends org.distill4j.samples.ranking.scheme.PairOrder {}

  /** {@link org.distill4j.samples.ranking.scheme.PseudoAnswers}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface PseudoAnswers extends org.distill4j.samples.ranking.scheme.PseudoAnswers {}

  /** {@link org.distill4j.samples.ranking.scheme.RandomList}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface RandomList extends org.distill4j.samples.ranking.scheme.RandomList {}

  /** {@link org.distill4j.samples.ranking.scheme.RandomPairs}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface RandomPairs extends org.distill4j.samples.ranking.scheme.RandomPairs {}

  /** {@link org.distill4j.samples.ranking.scheme.Relations}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface Relations extends org.distill4j.samples.ranking.scheme.Relations {}

  /** {@link org.distill4j.samples.ranking.scheme.SmoothedLabels}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface SmoothedLabels extends org.distill4j.samples.ranking.scheme.SmoothedLabels {}

  /** {@link org.distill4j.samples.ranking.scheme.TopOneList}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface TopOneList extends org.distill4j.samples.ranking.scheme.TopOneList {}

  /** {@link org.distill4j.samples.ranking.scheme.TransportPairs}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface TransportPairs extends org.distill4j.samples.ranking.scheme.TransportPairs {}

  /** {@link org.distill4j.samples.ranking.scheme.UncertainPairs}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface UncertainPairs extends org.distill4j.samples.ranking.scheme.UncertainPairs {}

  /** {@link org.distill4j.samples.ranking.scheme.UniformPairs}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface UniformPairs extends org.distill4j.samples.ranking.scheme.UniformPairs {}

  /** {@link org.distill4j.samples.ranking.scheme.WholeList}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface WholeList extends org.distill4j.samples.ranking.scheme.WholeList {}

  /** {@link org.distill4j.samples.ranking.scheme.ZipfList}. */
  @Distillation(teacher = QuestionAnswerer.class, student = QuestionAnswerer.class)
  interface ZipfList extends org.distill4j.samples.ranking.scheme.ZipfList {}
}
