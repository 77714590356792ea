package org.distill4j.samples.ranking.scheme;

import org.distill4j.dsl.Distillation;
import org.distill4j.samples.ranking.GlossAnswerer;

/**
 * The schemes for questions about definitions: the losses of those for videos, over {@link
 * GlossAnswerer}.
 */
public interface GlossSchemes {

  /** {@link org.distill4j.samples.ranking.scheme.Undistilled}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface Undistilled extends org.distill4j.samples.ranking.scheme.Undistilled {}

  /** {@link org.distill4j.samples.ranking.scheme.Vanilla}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface Vanilla extends org.distill4j.samples.ranking.scheme.Vanilla {}

  /** {@link org.distill4j.samples.ranking.scheme.Angles}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface Angles extends org.distill4j.samples.ranking.scheme.Angles {}

  /** {@link org.distill4j.samples.ranking.scheme.Curriculum}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface Curriculum extends org.distill4j.samples.ranking.scheme.Curriculum {}

  /** {@link org.distill4j.samples.ranking.scheme.Decoupled}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface Decoupled extends org.distill4j.samples.ranking.scheme.Decoupled {}

  /** {@link org.distill4j.samples.ranking.scheme.Distances}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface Distances extends org.distill4j.samples.ranking.scheme.Distances {}

  /** {@link org.distill4j.samples.ranking.scheme.FullList}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface FullList extends org.distill4j.samples.ranking.scheme.FullList {}

  /** {@link org.distill4j.samples.ranking.scheme.GainOrder}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface GainOrder extends org.distill4j.samples.ranking.scheme.GainOrder {}

  /** {@link org.distill4j.samples.ranking.scheme.GainOrderOne}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface GainOrderOne extends org.distill4j.samples.ranking.scheme.GainOrderOne {}

  /** {@link org.distill4j.samples.ranking.scheme.GainOrderTwo}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface GainOrderTwo extends org.distill4j.samples.ranking.scheme.GainOrderTwo {}

  /** {@link org.distill4j.samples.ranking.scheme.Hints}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface Hints extends org.distill4j.samples.ranking.scheme.Hints {}

  /** {@link org.distill4j.samples.ranking.scheme.NoisyList}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface NoisyList extends org.distill4j.samples.ranking.scheme.NoisyList {}

  /** {@link org.distill4j.samples.ranking.scheme.PairOrder}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface PairOrder extends org.distill4j.samples.ranking.scheme.PairOrder {}

  /** {@link org.distill4j.samples.ranking.scheme.PseudoAnswers}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface PseudoAnswers extends org.distill4j.samples.ranking.scheme.PseudoAnswers {}

  /** {@link org.distill4j.samples.ranking.scheme.RandomList}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface RandomList extends org.distill4j.samples.ranking.scheme.RandomList {}

  /** {@link org.distill4j.samples.ranking.scheme.RandomPairs}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface RandomPairs extends org.distill4j.samples.ranking.scheme.RandomPairs {}

  /** {@link org.distill4j.samples.ranking.scheme.Relations}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface Relations extends org.distill4j.samples.ranking.scheme.Relations {}

  /** {@link org.distill4j.samples.ranking.scheme.SmoothedLabels}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface SmoothedLabels extends org.distill4j.samples.ranking.scheme.SmoothedLabels {}

  /** {@link org.distill4j.samples.ranking.scheme.TopOneList}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface TopOneList extends org.distill4j.samples.ranking.scheme.TopOneList {}

  /** {@link org.distill4j.samples.ranking.scheme.TransportPairs}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface TransportPairs extends org.distill4j.samples.ranking.scheme.TransportPairs {}

  /** {@link org.distill4j.samples.ranking.scheme.UncertainPairs}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface UncertainPairs extends org.distill4j.samples.ranking.scheme.UncertainPairs {}

  /** {@link org.distill4j.samples.ranking.scheme.UniformPairs}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface UniformPairs extends org.distill4j.samples.ranking.scheme.UniformPairs {}

  /** {@link org.distill4j.samples.ranking.scheme.WholeList}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface WholeList extends org.distill4j.samples.ranking.scheme.WholeList {}

  /** {@link org.distill4j.samples.ranking.scheme.ZipfList}. */
  @Distillation(teacher = GlossAnswerer.class, student = GlossAnswerer.class)
  interface ZipfList extends org.distill4j.samples.ranking.scheme.ZipfList {}
}
