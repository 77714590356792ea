package org.distill4j.samples.ranking.scheme;

import org.distill4j.dsl.Distillation;
import org.distill4j.samples.ranking.DropoutAnswerer;

/** The schemes for videos whose features drop: the same losses over {@link DropoutAnswerer}. */
public interface DropoutSchemes {

  /** {@link org.distill4j.samples.ranking.scheme.Undistilled}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface Undistilled extends org.distill4j.samples.ranking.scheme.Undistilled {}

  /** {@link org.distill4j.samples.ranking.scheme.Vanilla}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface Vanilla extends org.distill4j.samples.ranking.scheme.Vanilla {}

  /** {@link org.distill4j.samples.ranking.scheme.Angles}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface Angles extends org.distill4j.samples.ranking.scheme.Angles {}

  /** {@link org.distill4j.samples.ranking.scheme.Curriculum}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface Curriculum extends org.distill4j.samples.ranking.scheme.Curriculum {}

  /** {@link org.distill4j.samples.ranking.scheme.Decoupled}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface Decoupled extends org.distill4j.samples.ranking.scheme.Decoupled {}

  /** {@link org.distill4j.samples.ranking.scheme.Distances}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface Distances extends org.distill4j.samples.ranking.scheme.Distances {}

  /** {@link org.distill4j.samples.ranking.scheme.FullList}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface FullList extends org.distill4j.samples.ranking.scheme.FullList {}

  /** {@link org.distill4j.samples.ranking.scheme.GainOrder}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface GainOrder extends org.distill4j.samples.ranking.scheme.GainOrder {}

  /** {@link org.distill4j.samples.ranking.scheme.GainOrderOne}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface GainOrderOne extends org.distill4j.samples.ranking.scheme.GainOrderOne {}

  /** {@link org.distill4j.samples.ranking.scheme.GainOrderTwo}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface GainOrderTwo extends org.distill4j.samples.ranking.scheme.GainOrderTwo {}

  /** {@link org.distill4j.samples.ranking.scheme.Hints}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface Hints extends org.distill4j.samples.ranking.scheme.Hints {}

  /** {@link org.distill4j.samples.ranking.scheme.NoisyList}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface NoisyList extends org.distill4j.samples.ranking.scheme.NoisyList {}

  /** {@link org.distill4j.samples.ranking.scheme.PairOrder}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface PairOrder extends org.distill4j.samples.ranking.scheme.PairOrder {}

  /** {@link org.distill4j.samples.ranking.scheme.PseudoAnswers}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface PseudoAnswers extends org.distill4j.samples.ranking.scheme.PseudoAnswers {}

  /** {@link org.distill4j.samples.ranking.scheme.RandomList}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface RandomList extends org.distill4j.samples.ranking.scheme.RandomList {}

  /** {@link org.distill4j.samples.ranking.scheme.RandomPairs}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface RandomPairs extends org.distill4j.samples.ranking.scheme.RandomPairs {}

  /** {@link org.distill4j.samples.ranking.scheme.Relations}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface Relations extends org.distill4j.samples.ranking.scheme.Relations {}

  /** {@link org.distill4j.samples.ranking.scheme.SmoothedLabels}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface SmoothedLabels extends org.distill4j.samples.ranking.scheme.SmoothedLabels {}

  /** {@link org.distill4j.samples.ranking.scheme.TopOneList}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface TopOneList extends org.distill4j.samples.ranking.scheme.TopOneList {}

  /** {@link org.distill4j.samples.ranking.scheme.TransportPairs}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface TransportPairs extends org.distill4j.samples.ranking.scheme.TransportPairs {}

  /** {@link org.distill4j.samples.ranking.scheme.UncertainPairs}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface UncertainPairs extends org.distill4j.samples.ranking.scheme.UncertainPairs {}

  /** {@link org.distill4j.samples.ranking.scheme.UniformPairs}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface UniformPairs extends org.distill4j.samples.ranking.scheme.UniformPairs {}

  /** {@link org.distill4j.samples.ranking.scheme.WholeList}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface WholeList extends org.distill4j.samples.ranking.scheme.WholeList {}

  /** {@link org.distill4j.samples.ranking.scheme.ZipfList}. */
  @Distillation(teacher = DropoutAnswerer.class, student = DropoutAnswerer.class)
  interface ZipfList extends org.distill4j.samples.ranking.scheme.ZipfList {}
}
