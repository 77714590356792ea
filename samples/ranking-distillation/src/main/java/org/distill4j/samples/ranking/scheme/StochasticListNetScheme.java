package org.distill4j.samples.ranking.scheme;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Title;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.Sampling;
import org.distill4j.dsl.objective.StochasticListNet;

/** {@link ExponentialListNet} with Gumbel noise on the teacher's scores (Bruch et al. 2020). */
@Title("STListNet")
public interface StochasticListNetScheme {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @StochasticListNet(sampling = Sampling.EXPONENTIAL, decay = 0.1)
  @Weight(10)
  Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
}
