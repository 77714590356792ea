package org.distill4j.samples.gloss.scheme;

import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.ListNet;
import org.distill4j.dsl.objective.Sampling;

/** Listwise ranking distillation of the probe's answers. */
public interface Lists extends Labelled {

  /** Learns the list of classes. */
  @ListNet(sampling = Sampling.ZIPF, hot = 15, cold = 10)
  @Weight(4)
  Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
}
