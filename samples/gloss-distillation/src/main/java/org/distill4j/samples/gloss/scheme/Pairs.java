package org.distill4j.samples.gloss.scheme;

import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.Margins;
import org.distill4j.dsl.objective.PairwiseRanking;

/** Pairwise ranking distillation of the probe's answers. */
public interface Pairs extends Labelled {

  /** Learns the order of pairs of classes. */
  @PairwiseRanking(margins = Margins.UNIFORM, margin = 0.1)
  @Weight(10)
  Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
}
