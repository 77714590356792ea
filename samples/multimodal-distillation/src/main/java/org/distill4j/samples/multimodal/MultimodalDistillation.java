package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.FeatureDistillation;
import org.distill4j.dsl.objective.NetworkLoss;

/**
 * Distils the teacher's fused feature of appearance and motion into the student's two streams ("A
 * Video Question Answering Model Based on Knowledge Distillation", eq. 17), with the temperatures
 * and weights of MSVD-QA.
 */
@Distillation(teacher = VideoQaTeacher.class, student = VideoQaStudent.class)
public interface MultimodalDistillation {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @NetworkLoss
  @Weight(1e-6)
  Loss appearanceIndependence(@Student("reasoning[*].graph[*].appearanceIndependence") Loss layer);

  @NetworkLoss
  @Weight(1e-6)
  Loss motionIndependence(@Student("reasoning[*].graph[*].motionIndependence") Loss layer);

  @NetworkLoss
  @Weight(100)
  Loss similarity(@Student("reasoning[*].graph[*].similarity") Loss layer);

  @FeatureDistillation(temperature = 1)
  Loss appearance(@Teacher Sequence fusedClips, @Student("reasoning.appearance") Sequence stream);

  @FeatureDistillation(temperature = 0.7)
  @Weight(100)
  Loss motion(@Teacher Sequence fusedClips, @Student("reasoning.motion") Sequence stream);
}
